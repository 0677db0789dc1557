package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.format.FilePaths;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.export.ExportProgress;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Handing the chosen dataset on: formats, folder, how far it is, what came of it. */
final class ExportCard extends VBox {

    private final DatasetsViewModel model;
    private final Folders folders;
    private final Label into = new Label();
    private final Label outcome = wrapped("medium");
    private final Label next = wrapped("secondary");
    private final ProgressBar bar = new ProgressBar(0);
    private final FlowPane buttons = new FlowPane(8, 8);
    private final Button export = new Button("Export for Alchemi");
    private final Button choose = new Button("Change…");

    ExportCard(DatasetsViewModel model, Folders folders) {
        super(10);
        this.model = model;
        this.folders = folders;
        getStyleClass().addAll("card", "export-card");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label("Export");
        title.getStyleClass().add("card-title");
        ToggleButton coarser = choice("Groups of 5+", model.coarser,
                "Country, company, role and week of signup become coarser until five people share each combination");
        coarser.visibleProperty().bind(model.mayBeCoarser());
        coarser.managedProperty().bind(coarser.visibleProperty());
        FlowPane choices = new FlowPane(8, 8,
                choice("Parquet", model.parquet, "Typed columns, compressed: for programs"),
                choice("CSV", model.csv, "RFC 4180, UTF-8: for everything else"),
                choice("Spreadsheet-safe", model.spreadsheetSafe,
                        "In CSV, texts that a spreadsheet would take for a formula begin with an apostrophe"),
                coarser);
        Label words = wrapped("secondary");
        words.setText("Rows, manifest, data card. Same snapshot, same bytes.");
        into.textProperty().bind(Bindings.createStringBinding(() -> "Into " + FilePaths.brief(target()), model.folder,
                model.chosenProperty()));
        into.getStyleClass().add("secondary");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(Bindings.createStringBinding(() -> target().toString(), model.folder,
                model.chosenProperty()));
        into.setTooltip(whole);
        bar.getStyleClass().add("thin");
        bar.setMaxWidth(Double.MAX_VALUE);
        export.getStyleClass().add("accent");
        export.setId("export-dataset");
        export.disableProperty().bind(model.parquet.not().and(model.csv.not()));
        export.setOnAction(event -> model.start(false));
        choose.getStyleClass().add("link-button");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setAccessibleText("Change the folder");
        choose.setOnAction(event -> folders.choose(model.folder.get()).ifPresent(model.folder::set));
        HBox place = new HBox(4, into, choose);
        place.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, choices, new VBox(2, words, place), bar, outcome, next, buttons);
        for (Label label : List.of(outcome, next)) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        bar.managedProperty().bind(bar.visibleProperty());
        model.export().stateProperty().subscribe(this::show);
    }

    private Path target() {
        return model.folder.get().resolve(model.chosenProperty().get().id());
    }

    private static ToggleButton choice(String text, BooleanProperty chosen, String meaning) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(button.selectedProperty().map(on -> on ? text + " ✓" : text));
        button.setAccessibleText(text);
        button.getStyleClass().add("choice");
        button.setTooltip(new Tooltip(meaning));
        button.selectedProperty().bindBidirectional(chosen);
        return button;
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(ExportState state) {
        bar.setVisible(state instanceof ExportState.Running);
        choose.setDisable(bar.isVisible());
        outcome.getStyleClass().remove("negative");
        if (state instanceof ExportState.Failed failed && failed.unwanted()) {
            outcome.getStyleClass().add("negative");
        }
        switch (state) {
            case ExportState.Idle _ -> say("", "", export);
            case ExportState.Running(ExportProgress progress, boolean cancelling) -> {
                bar.setProgress(progress.share() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
                Button cancel = new Button("Cancel");
                cancel.setDisable(cancelling);
                cancel.setOnAction(event -> model.export().cancel());
                String step = cancelling
                        ? "Cancelling …"
                        : progress.rows() == 0
                                ? progress.step()
                                : "%s · %s rows".formatted(progress.step(), Figures.count(progress.rows()));
                say(of(Datasets.get(progress.dataset()), step), "", cancel);
            }
            case ExportState.Done(var exported) -> {
                Button open = new Button("Open folder");
                open.setOnAction(event -> folders.open(exported.folder()));
                say(of(exported.dataset(), "%s rows exported".formatted(Figures.count(exported.rows()))), "", export,
                        open);
            }
            case ExportState.Failed failed -> {
                Button replace = new Button("Replace it");
                replace.setOnAction(event -> model.start(true));
                Dataset failing = failed.choice().dataset();
                if (!failed.inTheWay()) {
                    say(failed.why().sentence(), failed.why().nextStep(), export);
                } else if (failing.equals(model.chosenProperty().get())) {
                    say(failed.why().sentence(), "Replace it, or choose another folder.", replace);
                } else {
                    say(failed.why().sentence(), "Export %s again to replace it.".formatted(failing.title()), export);
                }
            }
        }
    }

    /** It goes on while another dataset is looked at: its name stands with it. */
    private static String of(Dataset dataset, String words) {
        return "%s · %s".formatted(dataset.title(), words);
    }

    private void say(String sentence, String step, Node... now) {
        outcome.setText(sentence);
        next.setText(step);
        buttons.getChildren().setAll(now);
    }
}
