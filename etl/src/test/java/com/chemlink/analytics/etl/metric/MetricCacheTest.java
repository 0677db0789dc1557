package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricCache;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jooq.SQLDialect;
import org.jooq.exception.DetachedException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class MetricCacheTest {

    private static final Metric METRIC = Catalogue.get("mau_comprehensive");

    @Test
    void an_answer_is_given_again_until_a_new_run_is_published() {
        Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
        MetricCache cache = new MetricCache();
        Answer first = ask(syncs, cache, MetricFilter.DEFAULT);
        assertThat(ask(syncs, cache, MetricFilter.DEFAULT)).isSameAs(first);
        assertThat(ask(syncs, cache, MetricFilter.DEFAULT.withBulk(false))).isNotSameAs(first);
        assertThat(cache.statistics().questions()).isEqualTo(3);
        assertThat(cache.statistics().hitRate()).isBetween(0.33, 0.34);
        assertThat(cache.answers()).isEqualTo(2);
        syncs.full();
        Answer newer = ask(syncs, cache, MetricFilter.DEFAULT);
        assertThat(newer.run().id()).isGreaterThan(first.run().id());
        assertThat(newer.rows()).isEqualTo(first.rows());
        assertThat(cache.answers()).isEqualTo(1);
        // Without a connection nothing can be asked.
        MetricReader nobody = new MetricReader(DSL.using(SQLDialect.POSTGRES));
        assertThat(cache.answer(nobody, newer.run().id(), METRIC, MetricFilter.DEFAULT, new Stoppable()))
                .isSameAs(newer);
        assertThatThrownBy(() -> cache.answer(nobody, first.run().id(), METRIC, MetricFilter.DEFAULT,
                new Stoppable())).isInstanceOf(DetachedException.class);
        whatAMetricCannotTakeIsNoOtherQuestion(syncs, nobody);
        assertThat(cache.answers()).as("whoever is late drops nothing").isEqualTo(1);
    }

    private static void whatAMetricCannotTakeIsNoOtherQuestion(Syncs syncs, MetricReader nobody) {
        Metric accounts = Catalogue.get("accounts_cumulative");
        MetricFilter withoutBulk = MetricFilter.DEFAULT.withBulk(false);
        for (MetricFilter first : List.of(MetricFilter.DEFAULT, withoutBulk)) {
            MetricFilter then = first.equals(withoutBulk) ? MetricFilter.DEFAULT : withoutBulk;
            MetricCache fresh = new MetricCache();
            Answer asked = SyncedSample.ask(syncs, reader -> fresh.answer(reader, accounts, first, new Stoppable()));
            Answer known = fresh.answer(nobody, asked.run().id(), accounts, then, new Stoppable());
            Answer derived = SyncedSample.ask(syncs, reader -> reader.answer(accounts, then));
            assertThat(known.filter()).isEqualTo(then);
            assertThat(known.remarks()).isEqualTo(derived.remarks()).isNotEqualTo(asked.remarks());
            assertThat(known.rows()).isEqualTo(derived.rows());
            assertThat(known.sql()).isEqualTo(derived.sql());
        }
    }

    @Test
    void no_answer_of_the_catalogue_names_anybody() {
        assertThat(Catalogue.all()).allSatisfy(
                metric -> assertThat(metric.columns()).as(metric.id()).noneMatch(Column::personal));
    }

    private static Answer ask(Syncs syncs, MetricCache cache, MetricFilter filter) {
        return SyncedSample.ask(syncs, reader -> cache.answer(reader, METRIC, filter, new Stoppable()));
    }

    @Test
    void a_question_that_was_stopped_has_no_answer() {
        Stoppable stopped = new Stoppable();
        stopped.stop();
        assertThatThrownBy(() -> SyncedSample.ask(reader -> reader.answer(METRIC, MetricFilter.DEFAULT, stopped)))
                .isInstanceOf(CancellationException.class);
    }
}
