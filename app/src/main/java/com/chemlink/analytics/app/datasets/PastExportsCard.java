package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.CardMessage;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.card.Shown;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.format.FilePaths;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What was handed on so far. */
final class PastExportsCard extends VBox implements Answering {

    private final VBox lines = new VBox();
    private final Shown<List<PastExport>> shown = new Shown<>(this, this::say);

    PastExportsCard(DatasetsViewModel model) {
        super(6);
        getStyleClass().addAll("card", "list-card");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label("Exports so far");
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, lines);
        model.exportsProperty().subscribe(shown::show);
    }

    @Override
    public Shown<List<PastExport>> shown() {
        return shown;
    }

    private void say(Loading<List<PastExport>> loading, boolean toldElsewhere) {
        switch (loading) {
            case Loading.Running<List<PastExport>> _ -> {
                if (lines.getChildren().isEmpty()) { // what was there before stays until the new list is in
                    lines.getChildren().setAll(muted("Looking at what was exported …"));
                }
            }
            case Loading.Ready<List<PastExport>>(List<PastExport> exports) -> lines.getChildren().setAll(
                    exports.isEmpty()
                            ? List.of(muted("Nothing was exported yet."))
                            : exports.stream().limit(5).map(PastExportsCard::line).toList());
            case Loading.Failed<List<PastExport>> failed -> lines.getChildren()
                    .setAll(muted(toldElsewhere ? CardMessage.UNAVAILABLE : failed.sentence()));
        }
    }

    private static Node line(PastExport export) {
        Label what = new Label("%s · %s rows".formatted(String.join(", ", export.datasets()),
                Figures.count(export.rows())));
        what.setWrapText(true);
        Label folder = muted("in " + FilePaths.brief(Path.of(export.folder())));
        folder.setTooltip(new Tooltip(export.folder()));
        VBox line = new VBox(1, what, folder, muted("%s · run %d · %s%s".formatted(
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
