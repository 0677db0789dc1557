package com.chemlink.analytics.app.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.Granularity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GrowthQueryTest {

    @Test
    void the_time_before_has_as_many_periods_and_ends_where_the_range_begins() {
        Filter twoWeeks = Filter.FIRST.with(Granularity.WEEK)
                .with(new Range.Fixed(new Days(LocalDate.of(2025, 8, 4), LocalDate.of(2025, 8, 17))));
        Signups signups = signups(twoWeeks);
        assertThat(signups.before().orElseThrow().rows()).extracting(row -> row.date("period"))
                .containsExactly(LocalDate.of(2025, 7, 21), LocalDate.of(2025, 7, 28));
        assertThat(signups.now().rows()).hasSize(2);
    }

    @Test
    void before_the_first_day_of_the_data_there_is_nothing_to_compare_with() {
        Signups signups = signups(Filter.FIRST);
        assertThat(signups.before()).isEmpty();
    }

    private static Signups signups(Filter filter) {
        return SyncedSample.ask(Answers.query(SyncedSample.questions(), SyncedSample.situation(filter),
                GrowthQuery::signups));
    }
}
