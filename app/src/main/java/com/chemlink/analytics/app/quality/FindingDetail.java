package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.card.CardMessage;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.finding.SeverityChip;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.etl.check.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One finding: what it says, its rows, its life, words and statements for others, and what is decided. */
final class FindingDetail extends VBox {

    /** The ways to look at it. */
    enum Aspect {
        EVIDENCE("Evidence"), HISTORY("History"), OWNER("For the owner"), CLIENT("For the client");

        private final String label;

        Aspect(String label) {
            this.label = label;
        }
    }

    /** The scroll bar stands beside the words, not on them. */
    private static final Insets BESIDE_BAR = new Insets(0, 10, 0, 0);

    private final QualityViewModel model;
    private final FindingSections sections;
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(Aspect.EVIDENCE);
    private final VBox head = new VBox(10);
    private final VBox touches = new VBox(10);
    private final StackPane body = new StackPane();
    private final ScrollPane scroll;
    private final DecisionBar decisions;

    FindingDetail(QualityViewModel model, ScreenTools tools, RowsSaver saver) {
        super(12);
        this.model = model;
        sections = new FindingSections(model, tools, saver);
        decisions = new DecisionBar(model, tools);
        getStyleClass().addAll("card", "finding-detail");
        body.setAlignment(Pos.TOP_LEFT);
        // Its rows stand before the numbers it touches: in a low window they are what is in sight.
        VBox content = new VBox(14, head,
                new Choice<>("How to look at it", Arrays.asList(Aspect.values()), one -> one.label, aspect), body,
                touches);
        content.setPadding(BESIDE_BAR);
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("quiet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.currentProperty().subscribe(this::current);
        model.lookedProperty().subscribe(_ -> show());
        model.personal().subscribe(_ -> show());
        aspect.subscribe((_, _) -> show());
    }

    private void current(Optional<Finding> now) {
        if (now.isEmpty()) {
            CardMessage nothing = CardMessage.empty("Nothing is chosen",
                    "A finding's rows, its history and what can be done stand here.");
            VBox.setVgrow(nothing, Priority.ALWAYS);
            getChildren().setAll(nothing);
            return;
        }
        Finding finding = now.get();
        Label title = FindingSections.words(finding.title(), "card-title");
        title.setMinWidth(0);
        Label source = FindingSections.words(source(finding), "chip");
        source.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, new SeverityChip(finding.severity()), title);
        if (!source.getText().isEmpty()) {
            line.getChildren().add(source);
        }
        line.setAlignment(Pos.TOP_LEFT);
        head.getChildren().setAll(line);
        if (finding.resolvedRun() != null) {
            head.getChildren().add(FindingSections.words("Resolved: run %d did not find it. What follows was last seen."
                    .formatted(finding.resolvedRun()), "medium"));
        }
        head.getChildren().add(FindingSections.words(finding.finding(), "muted"));
        if (!finding.advice().isEmpty()) {
            head.getChildren().add(FindingSections.words("To do: " + finding.advice(), "muted"));
        }
        touches.getChildren().setAll(sections.touches(finding));
        decisions.about(finding);
        getChildren().setAll(scroll, decisions);
        scroll.setVvalue(0);
    }

    /** Whose rows they are, as every card says it. */
    private static String source(Finding finding) {
        boolean chemlink = finding.check().reads().stream().anyMatch(table -> table.startsWith("chemlink_"));
        boolean engagement = finding.check().reads().stream().anyMatch(table -> table.startsWith("engagement_"));
        return chemlink && engagement ? "Both" : chemlink ? "ChemLink" : engagement ? "Engagement" : "";
    }

    private void show() {
        body.getChildren().setAll(switch (model.lookedProperty().get()) {
            case Loading.Running<Looked> _ -> List.<Node>of(FindingSections.words("Looking at the rows …", "muted"));
            case Loading.Failed<Looked> failed -> List.<Node>of(
                    CardMessage.failed(failed.sentence(), failed.nextStep(), model::look));
            case Loading.Ready<Looked>(Looked looked) -> List.of(switch (aspect.get()) {
                case EVIDENCE -> sections.evidence(looked);
                case HISTORY -> sections.history(looked);
                case OWNER -> sections.owner(looked);
                case CLIENT -> sections.client(looked);
            });
        });
    }
}
