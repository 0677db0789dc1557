package com.chemlink.analytics.app.activation;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * People with the Finder against people without, in the newest month that is over.
 *
 * @param chosen in the population of the filter
 * @param everybody with test and deleted accounts too
 */
record Comparison(Answer chosen, Answer everybody) {

    AnswerRow finder() {
        return row(chosen, "finder");
    }

    AnswerRow standard() {
        return row(chosen, "standard");
    }

    /** Which group is ahead and by how much, from the exact counts; in words where there is nothing to divide by. */
    String ratio() {
        return ratio(finder());
    }

    private static String ratio(AnswerRow finder) {
        BigDecimal times = finder.number("times");
        return times == null
                ? Figures.NONE
                : Figures.decimal(times.doubleValue(), times.doubleValue() < 10 ? 2 : 1) + " ×";
    }

    /** p = 6.05 × 10⁻²⁶, p = 0.031; nothing where a group is empty. */
    String probability() {
        BigDecimal p = finder().number("p_value");
        if (p == null) {
            return "";
        }
        return Figures.probability(p.doubleValue());
    }

    /** Where numbers that go round differ from these: why they do. Nothing where they agree. */
    String published() {
        AnswerRow all = row(everybody, "standard");
        StringBuilder words = new StringBuilder();
        long more = count(all, "accounts") - count(standard(), "accounts");
        if (more > 0 && count(all, "active") == count(standard(), "active") && finder().number("times") != null) {
            words.append("Published as %s of %s (%s): that counts %s test or deleted accounts too. ".formatted(
                    Figures.count(count(all, "active")), Figures.count(count(all, "accounts")),
                    ratio(row(everybody, "finder")), Figures.count(more)));
        }
        double rounded = fromRoundedRates(all);
        if (rounded > 0) {
            words.append("From rates rounded first, %s ÷ %s, it would be %s ×.".formatted(rate(finder(), 0),
                    rate(all, 1), Figures.count(rounded)));
        }
        return words.toString().strip();
    }

    private double fromRoundedRates(AnswerRow all) {
        BigDecimal finder = finder().number("rate");
        BigDecimal standard = all.number("rate");
        BigDecimal times = finder().number("times");
        if (finder == null || standard == null || times == null) {
            return 0;
        }
        double divisor = standard.setScale(1, RoundingMode.HALF_UP).doubleValue();
        double result = divisor == 0 ? 0 : Math.rint(finder.setScale(0, RoundingMode.HALF_UP).doubleValue() / divisor);
        return Math.abs(result - times.doubleValue()) > 1 ? result : 0;
    }

    private static String rate(AnswerRow row, int decimals) {
        return Figures.decimal(Objects.requireNonNull(row.number("rate")).doubleValue(), decimals) + " %";
    }

    private static AnswerRow row(Answer answer, String segment) {
        return answer.rows().stream().filter(row -> segment.equals(row.text("segment"))).findFirst().orElseThrow();
    }

    static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
