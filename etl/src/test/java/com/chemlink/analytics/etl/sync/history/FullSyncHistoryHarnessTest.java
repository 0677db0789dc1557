package com.chemlink.analytics.etl.sync.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A proof is worth what it would have found. */
class FullSyncHistoryHarnessTest {

    private final TestPostgres server = TestPostgres.NEWEST;

    @Test
    void every_kind_of_change_changes_something() throws SQLException {
        Syncs sample = Starts.published();
        RandomHistory history = RandomHistory.of(7, 20, 60, RandomHistory.KINDS);
        try (Play play = new Play(sample, PublishedSample.AS_OF)) {
            for (RandomHistory.Step step : history.steps()) {
                play.step(step);
            }
            assertThat(RandomHistory.KINDS).allSatisfy(kind -> assertThat(play.touched().getOrDefault(kind, 0L))
                    .as(kind.name()).isPositive());
        }
    }

    @Test
    void a_sync_that_forgets_something_is_found_out() {
        RandomHistory.Step step = new RandomHistory.Step(Duration.ofDays(1), List.of(change("persons soft-deleted")));
        HistoryProof proof = new HistoryProof(server, Starts.published(),
                FullSyncHistoryHarnessTest::thatForgetsWhoLeft);
        assertThatThrownBy(() -> proof.prove(new RandomHistory(3, List.of(step)))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dhistories.seed=3").hasMessageContaining("core.users")
                .hasMessageContaining("only fresh: {").hasMessageContaining("1 of 1 changes are enough")
                .hasMessageContaining("persons soft-deleted");
    }

    @Test
    void a_history_is_made_as_short_as_it_can_be() {
        RandomHistory history = RandomHistory.of(11, 3, 40, RandomHistory.KINDS);
        RandomHistory.Change first = changes(history).getFirst();
        RandomHistory.Change last = changes(history).getLast();
        RandomHistory shortest = Shrinking.shortest(history, tried -> changes(tried).containsAll(List.of(first, last)));
        assertThat(changes(shortest)).containsExactly(first, last);
    }

    private static List<RandomHistory.Change> changes(RandomHistory history) {
        return history.steps().stream().flatMap(step -> step.changes().stream()).toList();
    }

    private static RandomHistory.Change change(String name) {
        Kind kind = RandomHistory.KINDS.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        return new RandomHistory.Change(kind, 1, false);
    }

    private static SyncReport thatForgetsWhoLeft(Syncs syncs) {
        SyncReport report = syncs.fullThoughShrunk();
        Sql.run(syncs.analytics(), """
                UPDATE core.users SET population = 'real' WHERE source = 'chemlink' AND source_number IN (
                    SELECT id FROM staging.chemlink_persons
                    WHERE deleted_at BETWEEN '2025-11-04 00:00:00+00' AND '2025-11-04 23:59:59+00')""");
        return report;
    }
}
