package com.chemlink.analytics.schema.metric;

/**
 * The same question as one would put it to a source itself: what today's dashboard does.
 *
 * @param source the database to ask
 * @param sql as it runs in production today; {@code :from_at} and the like mean what they mean in a metric
 * @param failure why that fails in production; empty where it does not
 * @param repaired the statement without that mistake; the same where there is none
 * @param difference why the answer differs from the metric's
 */
public record DirectQuestion(Source source, String sql, String failure, String repaired, String difference) {

    /** A source database. */
    public enum Source {
        CHEMLINK("chemlink-service"), ENGAGEMENT("engagement-platform");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static DirectQuestion works(Source source, String difference, String sql) {
        return new DirectQuestion(source, sql.strip(), "", sql.strip(), difference);
    }

    public static DirectQuestion fails(Source source, String failure, String difference, String sql, String repaired) {
        return new DirectQuestion(source, sql.strip(), failure, repaired.strip(), difference);
    }

    public boolean failsInProduction() {
        return !failure.isEmpty();
    }
}
