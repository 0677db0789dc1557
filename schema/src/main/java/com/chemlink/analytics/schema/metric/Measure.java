package com.chemlink.analytics.schema.metric;

/**
 * A number of an answer. A count has rows behind it, as many as it says; a figure that is worked out (a rate, a median, a
 * growth) names the count whose rows explain it.
 *
 * @param basis the count behind it: itself for a count
 * @param numerator of a rate, else empty
 * @param denominator of a rate, else empty
 */
public record Measure(Column column, String basis, String numerator, String denominator) {

    public String name() {
        return column.name();
    }

    public boolean isCount() {
        return basis.equals(column.name());
    }

    public boolean isRate() {
        return !denominator.isEmpty();
    }
}
