package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.CardMessage;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.card.Shown;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.baseline.Baseline;
import com.chemlink.analytics.etl.baseline.Curve;
import com.chemlink.analytics.etl.baseline.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Whether anything can be learned from the dataset, told by simple models. */
final class BaselineCard extends VBox implements Answering {

    private final VBox content = new VBox(4);
    private final Shown<Optional<Baseline>> shown = new Shown<>(this, this::say);

    BaselineCard(DatasetsViewModel model) {
        super(6);
        getStyleClass().addAll("card", "list-card");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label("Is it any good?");
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, content);
        managedProperty().bind(visibleProperty());
        model.learnedProperty()
                .subscribe(loading -> shown.show(loading.map(answer -> answer.map(Learned::baseline))));
    }

    @Override
    public Shown<Optional<Baseline>> shown() {
        return shown;
    }

    private void say(Loading<Optional<Baseline>> loading, boolean toldElsewhere) {
        setVisible(!(loading instanceof Loading.Ready<Optional<Baseline>>(var answer) && answer.isEmpty()));
        content.getChildren().setAll(switch (loading) {
            case Loading.Running<Optional<Baseline>> _ -> List.of(words("Learning from the older rows …", "secondary"));
            case Loading.Failed<Optional<Baseline>> failed -> toldElsewhere
                    ? List.of(words(CardMessage.UNAVAILABLE, "secondary"))
                    : List.of(words(failed.sentence(), "negative"), words(failed.nextStep(), "secondary"));
            case Loading.Ready<Optional<Baseline>>(var answer) -> answer.map(BaselineCard::told).orElse(List.of());
        });
    }

    private static List<Node> told(Baseline baseline) {
        return switch (baseline) {
            case Baseline.TooFew few -> List.of(words(few.sentence(), "caution"),
                    words(few.reason(), "secondary"));
            case Baseline.Measured measured -> measured(measured);
        };
    }

    private static List<Node> measured(Baseline.Measured measured) {
        Baseline.Measure best = measured.best();
        Curve curve = best.curve();
        Label area = words("AUC " + Figures.decimal(curve.area(), 2), "figure");
        area.setWrapText(false);
        area.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, area, words("%s–%s on the later split".formatted(Figures.decimal(curve.low(), 2),
                Figures.decimal(curve.high(), 2)), "secondary"));
        head.setAlignment(Pos.BASELINE_LEFT);
        List<Node> lines = new ArrayList<>(List.of(head));
        lines.add(words(measured.betterThanChance()
                ? "Better than chance, with %s.".formatted(best.model())
                : "No better than chance.", measured.betterThanChance() ? "positive" : "caution"));
        lines.add(words("Predicted and observed, fifths of the people", "secondary"));
        lines.add(new CalibrationPlot(best.calibration()));
        lines.add(words("Most important: " + measured.importances().stream().limit(3)
                .map(Baseline.Importance::feature).collect(Collectors.joining(", ")), "secondary"));
        lines.add(words("Learned from %s rows, measured on %s with %s positives.".formatted(
                Figures.count(measured.learnedFrom()), Figures.count(measured.measuredOn()),
                Figures.count(measured.positives())), "secondary"));
        return lines;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
