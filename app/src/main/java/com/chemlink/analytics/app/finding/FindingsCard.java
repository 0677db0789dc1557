package com.chemlink.analytics.app.finding;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.CardMessage;
import com.chemlink.analytics.app.card.Dimming;
import com.chemlink.analytics.app.card.Leading;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.card.Shown;
import com.chemlink.analytics.app.card.Skeleton;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.check.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The gravest open findings, each leading to its evidence. */
public final class FindingsCard extends VBox implements Piece.Source, Answering {

    private static final String TITLE = "Open findings";
    private static final String NOTHING = "No open findings";
    private static final int MOST = 4;

    private final KnownFindings known;
    private final Label title = new Label(TITLE);
    private final Button all = new Button();
    private final VBox lines = new VBox();
    private final Dimming dimming = new Dimming(lines);
    private final Shown<List<Finding>> shown = new Shown<>(this, this::say);

    public FindingsCard(KnownFindings known) {
        super(8);
        this.known = known;
        getStyleClass().addAll("card", "lines-card");
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        all.setId("findings-all");
        all.getStyleClass().setAll("link-button");
        all.setOnAction(event -> known.openTouching(Set.of()));
        HBox header = new HBox(8, title, spacer, all);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("card-header");
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(header, lines);
        known.allProperty().subscribe(shown::show);
    }

    /** Findings are those of the last sync, also where other cards say what was known on an earlier run. */
    public void asNow(boolean beside) {
        title.setText(beside ? TITLE + " now" : TITLE);
    }

    @Override
    public Shown<List<Finding>> shown() {
        return shown;
    }

    /** The findings are everybody's: no screen asks for them. */
    @Override
    public void askAgain() {
        known.ask();
    }

    private void say(Loading<List<Finding>> findings, boolean toldElsewhere) {
        if (!lines.getChildren().isEmpty()) {
            dimming.show(findings); // there is something older to dim
        }
        all.setVisible(findings instanceof Loading.Ready);
        switch (findings) {
            case Loading.Running<List<Finding>> _ -> {
                if (lines.getChildren().isEmpty()) {
                    Skeleton skeleton = Skeleton.lines();
                    VBox.setVgrow(skeleton, Priority.ALWAYS);
                    lines.getChildren().setAll(skeleton);
                }
            }
            case Loading.Failed<List<Finding>> failed ->
                message(CardMessage.failed(failed, toldElsewhere, known::ask));
            case Loading.Ready<List<Finding>> _ -> ready(known.open());
        }
    }

    private void ready(List<Finding> open) {
        all.setText("All %s →".formatted(Figures.count(open.size())));
        if (open.isEmpty()) {
            message(CardMessage.empty(NOTHING, "Every check of the last sync is content, or somebody is at it."));
        } else {
            lines.getChildren().setAll(open.stream().limit(MOST).map(this::line).toList());
        }
    }

    private void message(CardMessage message) {
        VBox.setVgrow(message, Priority.ALWAYS);
        lines.getChildren().setAll(message);
    }

    private Node line(Finding finding) {
        StackPane chip = new StackPane(new SeverityChip(finding.severity()));
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setMinWidth(62);
        Label title = new Label(finding.title());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label count = new Label(finding.count());
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, chip, title, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().setAll("finding-line");
        line.setAccessibleText("%s: %s, %s".formatted(finding.severity().label(), finding.title(), finding.count()));
        Leading.to(line, () -> known.open(finding));
        return line;
    }

    @Override
    public Optional<Piece> piece() {
        if (!(shown.now() instanceof Loading.Ready)) {
            return Optional.empty();
        }
        List<Line> open = known.open().stream().limit(MOST)
                .map(finding -> new Line("%s: %s".formatted(finding.severity().label(), finding.title()),
                        Line.Cell.of(finding.count())))
                .toList();
        return Optional.of(open.isEmpty()
                ? new Piece.Words(title.getText(), NOTHING + ".")
                : new Piece.Lines(title.getText(), open));
    }
}
