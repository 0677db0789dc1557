package com.chemlink.analytics.app.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 11, 3);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 2);

    @ParameterizedTest
    @CsvSource({"LAST_7_DAYS,2025-10-27", "LAST_30_DAYS,2025-10-04", "LAST_90_DAYS,2025-08-05",
            "LAST_6_MONTHS,2025-06-01", "LAST_12_MONTHS,2024-12-01", "THIS_YEAR,2025-01-01", "EVERYTHING,2025-06-02"})
    void a_moving_range_ends_on_the_as_of_day_of_the_data(Span span, LocalDate from) {
        assertThat(new Range.Moving(span).days(AS_OF, FIRST)).isEqualTo(new Days(from, AS_OF));
    }

    @Test
    void last_days_are_said_to_be_those_before_the_newest_one() {
        assertThat(new Range.Moving(Span.LAST_30_DAYS).explained(AS_OF, FIRST))
                .isEqualTo("4 Oct – 3 Nov 2025: the newest day and the 30 before it");
        assertThat(new Range.Moving(Span.THIS_YEAR).explained(AS_OF, FIRST)).isEqualTo("1 Jan – 3 Nov 2025");
        assertThat(new Range.Fixed(new Days(FIRST, AS_OF)).explained(AS_OF, FIRST)).isEqualTo("2 Jun – 3 Nov 2025");
    }

    @Test
    void ranges_are_remembered_as_text() {
        for (Range range : new Range[]{new Range.Moving(Span.THIS_YEAR),
                new Range.Fixed(new Days(FIRST, AS_OF))}) {
            assertThat(Range.parse(range.text())).contains(range);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LAST_YEAR", "2025-11-03..2025-06-02", "2025-06..2025-07", ".."})
    void what_is_no_range_is_not_taken_for_one(String text) {
        assertThat(Range.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void the_year_of_the_first_day_is_said_only_where_it_is_another_one() {
        assertThat(Range.words(new Days(FIRST, AS_OF))).isEqualTo("2 Jun – 3 Nov 2025");
        assertThat(Range.words(new Days(LocalDate.of(2024, 12, 1), AS_OF))).isEqualTo("1 Dec 2024 – 3 Nov 2025");
        assertThat(Range.words(new Days(AS_OF, AS_OF))).isEqualTo("3 Nov 2025");
    }

    @Test
    void the_catalogue_is_asked_for_exactly_what_is_chosen() {
        Filter filter = Filter.FIRST.with(Segment.FINDER).withCountry("Germany").withActivityTypes(Set.of("view"));
        MetricFilter asked = filter.asked(new Days(FIRST, AS_OF));
        assertThat(asked.range()).isEqualTo(new DateRange.Between(FIRST, AS_OF));
        assertThat(asked.segment()).isEqualTo(Segment.FINDER);
        assertThat(asked.country()).isEqualTo("Germany");
        assertThat(asked.types()).containsExactly("view");
        assertThat(asked.bulk()).isFalse();
        assertThat(filter.furtherChoices()).isEqualTo(2);
    }

    @Test
    void asked_what_was_known_earlier_a_moving_range_ends_where_the_data_ended_then() {
        LocalDate then = LocalDate.of(2025, 10, 20);
        Filter filter = Filter.FIRST.with(new Range.Moving(Span.LAST_7_DAYS)).withKnown(new Known(7, then));
        Days days = filter.days(AS_OF, FIRST);
        assertThat(days).isEqualTo(new Days(then.minusDays(7), then));
        assertThat(filter.asked(days).knownOn()).isEqualTo(7);
        assertThat(filter.furtherChoices()).isEqualTo(1);
        assertThat(filter.words(days)).endsWith(" · as known on run 7");
        assertThat(filter.withKnown(null).days(AS_OF, FIRST).to()).isEqualTo(AS_OF);
        assertThat(Filter.FIRST.asked(days).knownOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "x 2025-10-20", "7 yesterday", "7 2025-10-20 more"})
    void what_is_no_earlier_run_is_not_taken_for_one(String text) {
        assertThat(Known.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void the_filter_can_be_said_in_one_sentence() {
        assertThat(Filter.FIRST.words(new Days(FIRST, AS_OF)))
                .isEqualTo("2 Jun – 3 Nov 2025, by month · real people · bulk updates out");
    }
}
