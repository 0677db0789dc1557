package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was handed on so far. */
final class PastExportsCard extends VBox {

    private final VBox lines = new VBox();

    PastExportsCard(DatasetsViewModel model) {
        super(6);
        getStyleClass().addAll("card", "list-card");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label("Exports so far");
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, lines);
        model.exportsProperty().subscribe(this::show);
    }

    private void show(Loading<List<PastExport>> loading) {
        switch (loading) {
            case Loading.Running<List<PastExport>> _ -> {
                // What was there before stays until the new list is in.
            }
            case Loading.Ready<List<PastExport>>(List<PastExport> exports) -> lines.getChildren().setAll(
                    exports.isEmpty()
                            ? List.of(muted("Nothing was exported yet."))
                            : exports.stream().limit(5).map(PastExportsCard::line).toList());
            case Loading.Failed<List<PastExport>> failed -> lines.getChildren().setAll(muted(failed.sentence()));
        }
    }

    private static Node line(PastExport export) {
        Label what = new Label("%s · %s rows".formatted(String.join(", ", export.datasets()),
                Figures.count(export.rows())));
        what.setWrapText(true);
        VBox line = new VBox(1, what, muted("%s · run %d · %s%s".formatted(
                Dates.minute(export.at().toInstant(), ZoneId.of("UTC")), export.run(),
                String.join(", ", export.formats()),
                export.personal().isEmpty() ? "" : " · personal: " + String.join(", ", export.personal()))));
        line.getStyleClass().add("list-line");
        return line;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        return label;
    }
}
