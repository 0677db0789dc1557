package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.app.about.RowsTable;
import com.chemlink.analytics.app.about.SqlView;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.DirectReader.Direct;
import com.chemlink.analytics.schema.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The same question as today's dashboard puts it to the source, asked when somebody says so, beside our answer. */
final class DirectCard extends ScrollPane {

    private final QueriesViewModel model;
    private final DirectQuestion question;
    private final Metric metric;
    private final VBox outcome = new VBox(10);

    DirectCard(QueriesViewModel model, DirectQuestion question, ScreenTools tools) {
        this.model = model;
        this.question = question;
        this.metric = model.metricProperty().get();
        getStyleClass().add("quiet-scroll");
        setFitToWidth(true);
        VBox card = new VBox(12);
        card.getStyleClass().add("card");
        card.getChildren().add(words("What today's dashboard asks %s".formatted(question.source().label()),
                "card-title"));
        if (question.failsInProduction()) {
            card.getChildren().add(words(question.failure(), "negative"));
        }
        card.getChildren().addAll(outcome,
                new SqlView(question.sql(), () -> tools.notices().tell("The SQL is copied.")));
        setContent(card);
        model.directProperty().subscribe(this::show);
    }

    boolean isAbout(Metric other) {
        return metric.equals(other);
    }

    private void show(Asked asked) {
        outcome.getChildren().setAll(switch (asked) {
            case Asked.NotYet _ -> List.of(buttons(button("Ask " + question.source().label(), model::askSource),
                    "Reads only, once, and takes two minutes at the most."));
            case Asked.Running _ -> List.of(running());
            case Asked.Failed failed -> List.of(words(failed.sentence(), "negative"), words(failed.nextStep(), "muted"),
                    buttons(button("Try again", model::askSource), ""));
            case Asked.Answered(SideBySide both) -> answered(both);
        });
    }

    private List<Node> answered(SideBySide both) {
        List<Node> nodes = new ArrayList<>();
        Direct asItIs = both.theirs().asItIs();
        if (!asItIs.error().isEmpty()) {
            nodes.add(words("As it runs today it fails: " + asItIs.error(), "negative"));
        }
        Direct best = both.theirs().best();
        if (best.error().isEmpty()) {
            long differing = both.differing();
            nodes.add(words(differing == 0
                    ? "Both say the same."
                    : "%s of %s numbers differ.".formatted(Figures.count(differing),
                            Figures.count(both.rows().cells().size())),
                    "strong"));
            nodes.add(words("Why they may differ: " + question.difference(), "muted"));
            nodes.add(words(both.times() + (both.theirs().repaired() == null ? "." : ", once repaired."), "muted"));
            nodes.add(new RowsTable(both.rows()));
        }
        nodes.add(buttons(button("Ask again", model::askSource), ""));
        return nodes;
    }

    private Node running() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(18, 18);
        HBox line = new HBox(10, turning, words("%s is being asked …".formatted(question.source().label()), "muted"),
                button("Cancel", model::cancel));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node buttons(Button button, String beside) {
        HBox line = new HBox(12, button, words(beside, "secondary"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setId("direct-" + (text.equals("Cancel") ? "cancel" : "ask"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
