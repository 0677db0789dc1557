package com.chemlink.analytics.app.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyncModelTest {

    /** An engine that says and ends as the test wants. */
    private static final class Led implements SyncEngine {

        private final List<Reach> accepted = new ArrayList<>();
        private final List<Boolean> acceptances = new ArrayList<>();
        private final List<SyncEvent> says = new ArrayList<>();
        private Runnable meanwhile = () -> {};
        private @Nullable RuntimeException fails;

        @Override
        public List<SyncMode> modes() {
            return List.of(SyncMode.INCREMENTAL, SyncMode.FULL);
        }

        @Override
        public SyncReport run(Reach reach, boolean acceptShrunk, Cancellation cancellation,
                Consumer<SyncEvent> listener) {
            acceptances.add(acceptShrunk);
            if (acceptShrunk) {
                accepted.add(reach);
            }
            says.forEach(listener);
            meanwhile.run();
            cancellation.check();
            if (fails != null) {
                throw fails;
            }
            return new SyncReport(7, reach.mode(), SyncReport.Outcome.PUBLISHED, OffsetDateTime.MIN,
                    Duration.ofSeconds(1),
                    List.of(), List.of());
        }
    }

    private final Led engine = new Led();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private long now;
    private final SyncModel model = new SyncModel(engine, background::add, Runnable::run, () -> now);

    @Test
    void tables_of_the_run_before_wait_until_this_one_names_them() {
        engine.says.add(new SyncEvent.PhaseStarted(Phase.EXTRACT));
        engine.says.add(new SyncEvent.TableFinished("chemlink.persons", 12, 3, 100, Duration.ofMillis(5)));
        List<TableRow> before = List.of(
                new TableRow("chemlink.persons", 10, 10, Duration.ofMillis(9), TableRow.State.DONE),
                new TableRow("chemlink.skills", 3, 3, Duration.ofMillis(1), TableRow.State.DONE));
        List<List<TableRow>> seen = new ArrayList<>();
        engine.meanwhile = () -> {
            model.refresh();
            if (model.stateProperty().get() instanceof SyncState.Running(SyncPicture picture)) {
                seen.add(picture.tables(before));
            }
        };
        model.start();
        Objects.requireNonNull(background.poll()).run();
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst()).extracting(TableRow::table, TableRow::read, TableRow::state).containsExactly(
                tuple("chemlink.persons", 12L, TableRow.State.DONE),
                tuple("chemlink.skills", 0L, TableRow.State.QUEUED));
    }

    @Test
    void how_far_it_is_never_goes_back_where_a_phase_counts_anew() {
        SyncTracker tracker = new SyncTracker(SyncMode.FULL, () -> now);
        List<Double> shares = new ArrayList<>();
        tracker.accept(new SyncEvent.PhaseStarted(Phase.AGGREGATES));
        for (int steps : new int[]{20, 31}) {
            for (int done = 1; done <= steps; done++) {
                tracker.accept(new SyncEvent.StepFinished(Phase.AGGREGATES, "a", done, steps, Duration.ofMillis(1)));
                shares.add(tracker.picture().share());
            }
        }
        tracker.accept(new SyncEvent.PhaseStarted(Phase.PUBLISH));
        shares.add(tracker.picture().share());
        assertThat(shares).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void one_sync_at_a_time() {
        model.start();
        model.start();
        assertThat(background).hasSize(1);
        background.poll().run();
        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(SyncState.Published.class,
                published -> assertThat(published.report().mode()).isEqualTo(SyncMode.INCREMENTAL));
        assertThat(model.running()).isFalse();
        model.start(Reach.everything(), true);
        background.poll().run();
        assertThat(engine.acceptances).containsExactly(false, true);
    }

    @Test
    void a_picture_shows_how_far_every_table_is() {
        engine.says.addAll(List.of(new SyncEvent.PhaseStarted(Phase.EXTRACT),
                new SyncEvent.TableQueued("a", 1_000), new SyncEvent.TableQueued("b", 3_000),
                new SyncEvent.TableProgress("a", 500, 10, Duration.ofSeconds(1)),
                new SyncEvent.TableFinished("a", 1_001, 0, 20, Duration.ofSeconds(2)),
                new SyncEvent.TableProgress("b", 1_500, 10, Duration.ofSeconds(3))));
        now = 0;
        model.start();
        engine.meanwhile = () -> {
            now = Duration.ofSeconds(5).toNanos();
            model.refresh();
            SyncPicture picture = ((SyncState.Running) model.stateProperty().get()).picture();
            assertThat(picture.rows()).isEqualTo(2_501);
            assertThat(picture.tables()).extracting(TableRow::state)
                    .containsExactly(TableRow.State.DONE, TableRow.State.READING);
            assertThat(picture.tables().getLast().share()).isEqualTo(0.5);
            assertThat(picture.tables().getLast().left()).isEqualTo(Duration.ofSeconds(3));
            assertThat(picture.share()).as("reading is a third of a sync of the changes").isBetween(0.15, 0.25);
            assertThat(picture.left()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        };
        background.poll().run();
        assertThat(model.stateProperty().get()).isInstanceOf(SyncState.Published.class);
    }

    @Test
    void cancelling_is_shown_at_once_and_ends_as_cancelled_before_its_databases_are_left() {
        List<Boolean> left = new ArrayList<>();
        model.cancelThen(() -> left.add(model.running()));
        assertThat(left).as("nothing runs").containsExactly(false);
        model.start();
        model.cancelThen(() -> left.add(model.running()));
        assertThat(((SyncState.Running) model.stateProperty().get()).picture().cancelling()).isTrue();
        assertThat(left).hasSize(1);
        background.pollLast().run();
        background.poll().run();
        assertThat(left).containsExactly(false, false);
        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(SyncState.NotPublished.class,
                ended -> assertThat(ended.why().category()).isEqualTo(Category.CANCELLED));
        assertThat(model.running()).isFalse();
    }

    @Test
    void a_refusal_asks_for_a_decision_and_a_failure_does_not() {
        Failure held = new Failure(Category.REFUSED, "SYNC-HELD", "Early people (2 rows).",
                "Nothing was published. Ask them. If it is right, sync again with --accept-empty.");
        engine.fails = held;
        model.start(Reach.everything(), false);
        background.poll().run();
        assertThat(SyncViewModel.asksForDecision(model.stateProperty().get())).isTrue();
        assertThat(SyncWords.nextStep(held.nextStep())).endsWith("If it is right, press “Publish anyway”.");
        model.publishAnyway();
        background.poll().run();
        assertThat(engine.accepted).as("the same, and now accepted").containsExactly(Reach.everything());
        engine.fails = new Failure(Category.UNAVAILABLE, "DB-LOST", "The source is lost.", "Try again.");
        model.start();
        background.poll().run();
        assertThat(SyncViewModel.asksForDecision(model.stateProperty().get())).isFalse();
    }

    @Test
    void what_nobody_expected_is_told_too() {
        engine.fails = new IllegalStateException("boom");
        model.start();
        background.poll().run();
        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(SyncState.NotPublished.class,
                ended -> assertThat(ended.why().sentence()).contains("IllegalStateException"));
    }

    @Test
    void tables_are_called_as_their_source_calls_them() {
        assertThat(SyncWords.table("staging.chemlink_view_access")).isEqualTo("chemlink.view_access");
        assertThat(SyncWords.table("chemlink_view_access")).isEqualTo("chemlink.view_access");
        assertThat(SyncWords.table("core.users")).isEqualTo("core.users");
    }

    @Test
    void what_was_stopped_on_purpose_is_no_bad_news() {
        assertThat(List.of("published", "unchanged", "running", "cancelled", "failed", "refused", "abandoned"))
                .extracting(SyncWords::news)
                .containsExactly("positive", "positive", "muted", "muted", "negative", "negative", "negative");
    }
}
