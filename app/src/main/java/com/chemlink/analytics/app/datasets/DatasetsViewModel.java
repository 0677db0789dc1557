package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.etl.baseline.Learned;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.export.ExportFormat;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the screen of the datasets shows, without any control. */
public final class DatasetsViewModel {

    private final ExportModel export;
    private final Supplier<PseudonymKey> key;
    private final Map<Dataset, ReadOnlyObjectWrapper<Loading<DatasetOverview>>> overviews = new LinkedHashMap<>();
    private final Map<Dataset, Asking<DatasetOverview>> counting = new LinkedHashMap<>();
    private final ObjectProperty<Dataset> chosen = new SimpleObjectProperty<>(Datasets.all().getFirst());
    private final ReadOnlyObjectWrapper<Loading<DatasetDetails>> details = new ReadOnlyObjectWrapper<>(
            Loading.running());
    private final ReadOnlyObjectWrapper<Loading<List<PastExport>>> exports = new ReadOnlyObjectWrapper<>(
            Loading.running());
    private final ReadOnlyObjectWrapper<Loading<Optional<Learned>>> learned = new ReadOnlyObjectWrapper<>(
            Loading.running());
    private final Asking<DatasetDetails> looking;
    private final Asking<Optional<Learned>> learning;
    private final Asking<List<PastExport>> remembering;
    private @Nullable Long asked;

    final BooleanProperty parquet = new SimpleBooleanProperty(true);
    final BooleanProperty csv = new SimpleBooleanProperty(true);
    final BooleanProperty spreadsheetSafe = new SimpleBooleanProperty();
    final BooleanProperty coarser = new SimpleBooleanProperty();
    final ObjectProperty<Path> folder;

    /** @param folder where exports go unless another one is chosen */
    public DatasetsViewModel(Questions questions, ExportModel export, Supplier<PseudonymKey> key, Path folder) {
        this.export = export;
        this.key = key;
        this.folder = new SimpleObjectProperty<>(folder);
        for (Dataset dataset : Datasets.all()) {
            ReadOnlyObjectWrapper<Loading<DatasetOverview>> overview = new ReadOnlyObjectWrapper<>(Loading.running());
            overviews.put(dataset, overview);
            counting.put(dataset, questions.asking(overview::set));
        }
        looking = questions.asking(details::set);
        learning = questions.asking(learned::set);
        remembering = questions.asking(exports::set);
        chosen.subscribe(dataset -> {
            export.settle();
            look();
        });
        this.folder.subscribe((_, _) -> export.settle()); // what is in the way there is not in the way here
        export.stateProperty().subscribe(state -> {
            if (state instanceof ExportState.Done && asked != null) {
                remember();
            }
        });
    }

    ExportModel export() {
        return export;
    }

    ReadOnlyObjectProperty<Loading<DatasetOverview>> overviewProperty(Dataset dataset) {
        ReadOnlyObjectWrapper<Loading<DatasetOverview>> overview = overviews.get(dataset);
        if (overview == null) {
            throw new IllegalArgumentException(dataset.id());
        }
        return overview.getReadOnlyProperty();
    }

    ObjectProperty<Dataset> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Loading<DatasetDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading<Optional<Learned>>> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading<List<PastExport>>> exportsProperty() {
        return exports.getReadOnlyProperty();
    }

    /** Asks everything anew, unless it is known of this run already. */
    void ask(long run) {
        if (asked != null && asked == run && details.get() instanceof Loading.Ready) {
            return;
        }
        asked = run;
        counting.forEach((dataset, asking) -> asking.ask(sql -> DatasetsQuery.overview(sql, dataset)));
        look();
        remember();
    }

    /** Asks everything of the same run once more. */
    void again() {
        if (asked != null) {
            ask(asked);
        }
    }

    void look() {
        if (asked != null) {
            Dataset now = chosen.get();
            looking.ask(sql -> DatasetsQuery.details(sql, now, key.get()));
            learning.ask(sql -> DatasetsQuery.learned(sql, now, key.get()));
        }
    }

    private void remember() {
        remembering.ask(DatasetsQuery::exports);
    }

    /** Whether the chosen dataset has what people can be made to share. */
    ObservableValue<Boolean> mayBeCoarser() {
        return chosen.map(dataset -> !dataset.quasiIdentifiers().isEmpty());
    }

    /** Exports the chosen dataset. */
    void start(boolean replace) {
        EnumSet<ExportFormat> formats = EnumSet.noneOf(ExportFormat.class);
        if (csv.get()) {
            formats.add(ExportFormat.CSV);
        }
        if (parquet.get()) {
            formats.add(ExportFormat.PARQUET);
        }
        export.start(new ExportChoice(chosen.get(), formats, folder.get(), replace, spreadsheetSafe.get(),
                coarser.get() && mayBeCoarser().getValue()));
    }
}
