package com.chemlink.analytics.app.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.Distribution;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.export.ExportFormat;
import com.chemlink.analytics.etl.export.ExportProgress;
import com.chemlink.analytics.etl.export.ExportedDataset;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DatasetsViewModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<ExportChoice> asked = new ArrayList<>();
    private Consumer<Consumer<ExportProgress>> doing = listener -> {};
    private final ExportModel export = new ExportModel(this::run, background::add, Runnable::run);
    private final DatasetsViewModel model = new DatasetsViewModel(SyncedSample.questions(), export,
            () -> new PseudonymKey(new byte[]{1, 2, 3}), Path.of("exports"));

    private ExportedDataset run(ExportChoice choice, Cancellation cancellation, Consumer<ExportProgress> listener) {
        asked.add(choice);
        doing.accept(listener);
        cancellation.check();
        return new ExportedDataset(choice.dataset(), choice.folder().resolve(choice.dataset().id()), 7, List.of(), "");
    }

    private DatasetOverview overview(Dataset dataset) {
        return ((Loading.Ready<DatasetOverview>) model.overviewProperty(dataset).get()).value();
    }

    private DatasetDetails details() {
        return ((Loading.Ready<DatasetDetails>) model.detailsProperty().get()).value();
    }

    @Test
    void the_sample_has_too_few_positives_to_learn_from_and_says_so() {
        model.ask(1);
        assertThat(overview(Datasets.ACTIVATION).size()).matches("[0-9],[0-9]{3} rows");
        assertThat(overview(Datasets.ACTIVATION).balance()).matches("[0-9]+ positive · [0-9.]+ %");
        assertThat(overview(Datasets.SEGMENTS).balance()).isEmpty();
        // 18 ghosts, 15 dates that are none, 5 ends before their beginnings.
        assertThat(overview(Datasets.ANOMALIES).size()).isEqualTo("8,225 rows");
        assertThat(overview(Datasets.ANOMALIES).balance()).isEqualTo("8,187 clean · 99.5 %");
        assertThat(overview(Datasets.ACTIVATION).verdict()).isEqualTo("Too few to learn from");
        assertThat(overview(Datasets.SEGMENTS).size()).isEqualTo("2,094 rows");
        assertThat(overview(Datasets.SEGMENTS).verdict()).isEqualTo("Ready");
        // So nobody is said to be likely to activate either.
        assertThat(model.learnedProperty().get().map(learned -> learned.orElseThrow().outlook()))
                .isEqualTo(Loading.ready(Optional.empty()));
    }

    @Test
    void a_dataset_is_looked_at_closely() {
        model.ask(1);
        assertThat(details().dataset()).isEqualTo(Datasets.ACTIVATION);
        // With so few positives nobody can tell whether a feature gives the answer away.
        assertThat(details().passed()).isEqualTo(7).isEqualTo(details().applicable());
        assertThat(details().first()).hasSize(100);
        Distribution weekday = details().distributions().stream()
                .filter(one -> one.field().name().equals("signup_weekday")).findFirst().orElseThrow();
        assertThat(weekday.bars()).hasSizeBetween(2, 8);
        assertThat(weekday.bars().stream().mapToLong(Distribution.Bar::rows).sum())
                .isEqualTo(weekday.rows()).isEqualTo(overview(Datasets.ACTIVATION).rows());
        for (Dataset dataset : Datasets.all()) {
            model.chosenProperty().set(dataset);
            assertThat(details().dataset()).isEqualTo(dataset);
            assertThat(details().verdicts()).isNotEmpty();
            assertThat(details().distributions()).isNotEmpty().allMatch(one -> one.bars().size() <= 8);
        }
    }

    @Test
    void what_could_not_be_looked_at_is_asked_once_more() {
        Failure away = new Failure(Category.UNAVAILABLE, "KEY", "The key cannot be read.", "Check the home.");
        AtomicBoolean broken = new AtomicBoolean(true);
        DatasetsViewModel failing = new DatasetsViewModel(SyncedSample.questions(), export, () -> {
            if (broken.get()) {
                throw away;
            }
            return new PseudonymKey(new byte[]{1, 2, 3});
        }, Path.of("exports"));
        failing.ask(1);
        assertThat(failing.detailsProperty().get()).isEqualTo(Loading.failed(away.sentence(), away.nextStep()));
        broken.set(false);
        failing.again();
        assertThat(failing.detailsProperty().get()).isInstanceOf(Loading.Ready.class);
    }

    @Test
    void what_is_chosen_is_exported_and_its_progress_told() {
        List<ExportState> states = new ArrayList<>();
        export.stateProperty().subscribe(state -> states.add(state));
        doing = listener -> listener.accept(new ExportProgress("segments", "all.csv", 5, 0.5));
        model.chosenProperty().set(Datasets.SEGMENTS);
        model.parquet.set(false);
        model.coarser.set(true);
        model.start(false);
        model.start(false);
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(asked).containsExactly(new ExportChoice(Datasets.SEGMENTS, Set.of(ExportFormat.CSV),
                Path.of("exports"), false, false, true));
        assertThat(states).hasExactlyElementsOfTypes(ExportState.Idle.class, ExportState.Running.class,
                ExportState.Running.class, ExportState.Done.class);
    }

    @Test
    void an_export_is_cancelled_or_meets_what_is_there_already() {
        model.start(false);
        export.cancel();
        assertThat(export.stateProperty().get()).isInstanceOfSatisfying(ExportState.Running.class,
                running -> assertThat(running.cancelling()).isTrue());
        background.removeLast().run();
        background.remove().run();
        assertThat(export.stateProperty().get()).isInstanceOfSatisfying(ExportState.Failed.class,
                failed -> {
                    assertThat(failed.why().category()).isEqualTo(Category.CANCELLED);
                    assertThat(failed.unwanted()).isFalse();
                });
        doing = listener -> {
            throw new Failure(Category.REFUSED, "EX-EXISTS", "exports/activation is there already.", "Choose another.");
        };
        model.start(false);
        background.remove().run();
        assertThat(export.stateProperty().get()).isInstanceOfSatisfying(ExportState.Failed.class,
                failed -> {
                    assertThat(failed.inTheWay()).isTrue();
                    assertThat(failed.unwanted()).isFalse();
                });
        doing = listener -> {
            throw new Failure(Category.UNAVAILABLE, "EX-WRITE", "It could not be written.", "Choose another folder.");
        };
        model.start(false);
        background.remove().run();
        assertThat(export.stateProperty().get()).isInstanceOfSatisfying(ExportState.Failed.class,
                failed -> assertThat(failed.unwanted()).isTrue());
        doing = listener -> {};
        model.start(true);
        background.remove().run();
        assertThat(asked.getLast().replace()).isTrue();
        assertThat(export.stateProperty().get()).isInstanceOf(ExportState.Done.class);
        // What came of one dataset says nothing about another.
        model.chosenProperty().set(Datasets.GLOSSARY);
        assertThat(export.stateProperty().get()).isInstanceOf(ExportState.Idle.class);
    }
}
