package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.LocalDate;
import java.util.Locale;

/** From which day to which, both included: two days, or a preset that is relative to the as-of day of the data. */
public sealed interface DateRange {

    /** The days it means when the data is as of the given one. */
    Between asOf(LocalDate asOfDate);

    /** Words for a chart's subtitle. */
    String label();

    /** Two days. */
    record Between(LocalDate from, LocalDate to) implements DateRange {

        public Between {
            if (from.isAfter(to)) {
                throw new Failure(Category.BAD_CONFIGURATION, "ME-RANGE",
                        "A range cannot begin after it ends (%s to %s).".formatted(Days.words(from), Days.words(to)),
                        "Exchange the two days.");
            }
        }

        @Override
        public Between asOf(LocalDate asOfDate) {
            return this;
        }

        /** The same, but not beyond the data's own today; what only begins after it stays as it is. */
        Between until(LocalDate asOfDate) {
            return to.isAfter(asOfDate) && !from.isAfter(asOfDate) ? new Between(from, asOfDate) : this;
        }

        @Override
        public String label() {
            return from.equals(to) ? Days.words(from) : Days.words(from) + " to " + Days.words(to);
        }
    }

    /** Named ranges that move with the data, never with a clock. */
    enum Preset implements DateRange {
        LAST_7_DAYS("last 7 days"), LAST_30_DAYS("last 30 days"), LAST_90_DAYS("last 90 days"), THIS_MONTH(
                "this month"), LAST_MONTH("last month"), LAST_12_MONTHS("rolling 12 months");

        private final String label;

        Preset(String label) {
            this.label = label;
        }

        @Override
        public Between asOf(LocalDate day) {
            LocalDate month = day.withDayOfMonth(1);
            return switch (this) {
                case LAST_7_DAYS -> new Between(day.minusDays(7), day);
                case LAST_30_DAYS -> new Between(day.minusDays(30), day);
                case LAST_90_DAYS -> new Between(day.minusDays(90), day);
                case THIS_MONTH -> new Between(month, day);
                case LAST_MONTH -> new Between(month.minusMonths(1), month.minusDays(1));
                case LAST_12_MONTHS -> new Between(month.minusMonths(11), day);
            };
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
