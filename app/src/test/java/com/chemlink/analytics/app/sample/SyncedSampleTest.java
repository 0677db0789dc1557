package com.chemlink.analytics.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SyncedSampleTest {

    @Test
    void it_is_the_published_sample_under_the_first_filter() {
        Situation situation = SyncedSample.situation(Filter.FIRST);
        assertThat(situation.days().from()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(situation.days().to()).isEqualTo(LocalDate.of(2025, 11, 3));
        assertThat(SyncedSample.ask(sql -> new MetricReader(sql)
                .answer(Catalogue.get("new_users_monthly"), situation.asked())).rows())
                .extracting(row -> row.count("users")).containsExactly(1_084L, 175L, 596L, 139L, 99L, 1L);
    }
}
