package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.etl.anonymity.AnonymityReport;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the leakage check says, what is left out, and how easily somebody could be recognised. */
final class ChecksCard extends VBox {

    private final Label score = new Label();
    private static final double ROOM_FOR_BOTH = 560;
    private static final double HALF = 260;

    private final VBox promises = new VBox();
    private final VBox others = new VBox();
    private final VBox below = new VBox(promises, others);
    private final HBox beside = new HBox(24);

    ChecksCard(DatasetsViewModel model) {
        super(6);
        getStyleClass().addAll("card", "list-card");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label("Leakage check");
        title.getStyleClass().add("card-title");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(8, title, spacer, score);
        getChildren().addAll(head, beside, below);
        for (VBox half : List.of(promises, others)) {
            half.setMinWidth(0);
            half.setPrefWidth(HALF);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        widthProperty().subscribe(width -> arrange(width.doubleValue() > ROOM_FOR_BOTH));
        model.detailsProperty().subscribe(this::show);
    }

    /** What is checked, and what is left out, side by side where there is room. */
    private void arrange(boolean wide) {
        (wide ? below : beside).getChildren().clear();
        (wide ? beside : below).getChildren().setAll(promises, others);
    }

    private void show(Loading<DatasetDetails> loading) {
        switch (loading) {
            case Loading.Running<DatasetDetails> _ -> say("checking …", "muted", List.of(), List.of());
            case Loading.Failed<DatasetDetails> _ -> say("not checked", "muted",
                    List.of(line(Icon.INFO, "muted", "The rows could not be looked at", "")), List.of());
            case Loading.Ready<DatasetDetails>(DatasetDetails details) -> {
                boolean well = details.passed() == details.applicable();
                List<Node> checked = new ArrayList<>();
                details.verdicts().forEach(verdict -> checked.add(switch (verdict.outcome()) {
                    case PASSED -> line(Icon.CHECK, "positive", verdict.promise(), verdict.detail());
                    case REFUSED -> line(Icon.WARNING, "negative", verdict.promise(), verdict.detail());
                    case NOT_APPLICABLE -> line(Icon.INFO, "muted", verdict.promise(), verdict.detail());
                }));
                List<Node> told = new ArrayList<>();
                details.leftOut().forEach(reason -> told.add(line(Icon.INFO, "muted",
                        Figures.count(reason.rows()) + " left out", reason.reason())));
                if (!details.anonymity().quasiIdentifiers().isEmpty()) {
                    told.add(anonymity(details.anonymity()));
                }
                say("%d of %d passed".formatted(details.passed(), details.applicable()), well ? "positive" : "negative",
                        checked, told);
            }
        }
    }

    private static Node anonymity(AnonymityReport report) {
        String shared = String.join(", ", report.quasiIdentifiers()).replace('_', ' ');
        return report.exposed() == 0
                ? line(Icon.INFO, "muted", "Nobody stands out",
                        "everybody shares their %s with %d or more".formatted(shared, AnonymityReport.USUAL - 1))
                : line(Icon.INFO, "muted",
                        report.exposed() == 1
                                ? "1 person stands out"
                                : "%s people stand out".formatted(Figures.count(report.exposed())),
                        "fewer than %d share their %s; “Groups of %1$d or more” ends that"
                                .formatted(AnonymityReport.USUAL, shared));
    }

    private void say(String words, String style, List<Node> checked, List<Node> told) {
        score.setText(words);
        score.getStyleClass().setAll("label", style);
        promises.getChildren().setAll(checked);
        others.getChildren().setAll(told);
    }

    private static Node line(Icon icon, String style, String words, String detail) {
        Node mark = icon.node();
        mark.getStyleClass().add("mark-" + style);
        Label promise = new Label(words);
        promise.setWrapText(true);
        VBox text = new VBox(1, promise);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!detail.isEmpty()) {
            Label small = new Label(detail);
            small.getStyleClass().add("secondary");
            small.setWrapText(true);
            small.setMinHeight(USE_PREF_SIZE);
            text.getChildren().add(small);
        }
        HBox line = new HBox(10, mark, text);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("list-line");
        return line;
    }
}
