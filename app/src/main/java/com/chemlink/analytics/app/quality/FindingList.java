package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.CardMessage;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.card.Shown;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The findings that are wanted, the gravest first and of those the oldest. */
final class FindingList extends VBox implements Piece.Source, Answering {

    private static final double BAR = 8;

    private final QualityViewModel model;
    private final StackPane choice = new StackPane();
    private final Button own = new Button("Checks of your own →");
    private final Button touching = new Button();
    private final StackPane body = new StackPane();
    private final VBox rows = new VBox(1);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final FindingRow.Columns columns = new FindingRow.Columns();
    private final Shown<List<Finding>> shown = new Shown<>(this, this::say);

    FindingList(QualityViewModel model, Runnable openChecks) {
        super(10);
        this.model = model;
        own.setId("own-checks");
        own.getStyleClass().setAll("link-button");
        own.setTooltip(new Tooltip("Opens the folder of your own checks: SQL files that look in every sync"));
        own.setMinWidth(USE_PREF_SIZE);
        own.setOnAction(event -> openChecks.run());
        getStyleClass().addAll("card", "finding-list");
        touching.getStyleClass().setAll("touching");
        touching.setGraphic(Icon.CLOSE.node());
        touching.managedProperty().bind(touching.visibleProperty());
        touching.setOnAction(event -> model.known().touchingProperty().set(Set.of()));
        scroll.setFitToWidth(true);
        // As wide without a scroll bar as with one, so that columns stay below their headings.
        scroll.viewportBoundsProperty().subscribe(seen -> rows.setPadding(
                new Insets(0, seen.getWidth() > scroll.getWidth() - BAR ? BAR : 0, 0, 0)));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.getStyleClass().add("quiet-scroll");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        HBox foot = new HBox(own);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(choice, touching, body, foot);
        rows.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                step(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        columns.widthProperty().bind(widthProperty());
        model.known().allProperty().subscribe(_ -> refresh());
        model.known().touchingProperty().subscribe(_ -> refresh());
        model.wantedProperty().subscribe(_ -> refresh());
        model.currentProperty().subscribe(_ -> mark());
    }

    private void refresh() {
        Set<String> metrics = model.known().touchingProperty().get();
        touching.setVisible(!metrics.isEmpty());
        touching.setText("Touches " + metrics.stream().map(metric -> Catalogue.get(metric).title()).sorted()
                .collect(Collectors.joining(", ")));
        touching.setAccessibleText("%s; list all findings again".formatted(touching.getText()));
        shown.show(model.known().allProperty().get());
    }

    private void say(Loading<List<Finding>> findings, boolean toldElsewhere) {
        switch (findings) {
            case Loading.Running<List<Finding>> _ -> {
                rows.setOpacity(0.45);
                if (rows.getChildren().isEmpty()) {
                    body.getChildren().setAll(CardMessage.empty("Looking at what was found …", ""));
                }
            }
            case Loading.Failed<List<Finding>> failed -> {
                choice.getChildren().clear();
                body.getChildren().setAll(CardMessage.failed(failed, toldElsewhere, model.known()::ask));
            }
            case Loading.Ready<List<Finding>> _ -> ready(model.listed());
        }
    }

    @Override
    public Shown<List<Finding>> shown() {
        return shown;
    }

    private void ready(List<Finding> listed) {
        List<Finding> within = model.within();
        choice.getChildren().setAll(new Choice<>("Which findings", Arrays.asList(Wanted.values()),
                one -> one.words(within), model.wantedProperty()));
        rows.setOpacity(1);
        if (listed.isEmpty()) {
            body.getChildren().setAll(empty());
            return;
        }
        rows.getChildren().setAll(listed.stream().map(finding -> new FindingRow(finding, columns,
                () -> model.known().chosenProperty().set(finding.id()))).toList());
        body.getChildren().setAll(new VBox(FindingRow.heading(columns), scroll));
        mark();
    }

    private CardMessage empty() {
        boolean touching = !model.known().touchingProperty().get().isEmpty();
        return switch (model.wantedProperty().get()) {
            case CURRENT -> touching
                    ? CardMessage.empty("Nothing touches these numbers", "Close the mark above to see everything.")
                    : CardMessage.empty("Nothing was found", "Every check of the last sync is content with the data.");
            case OPEN -> CardMessage.empty("Nothing waits for anybody",
                    "What was found is acknowledged, waived or resolved.");
            case ACKNOWLEDGED -> CardMessage.empty("Nothing is acknowledged",
                    "A finding somebody is working on stands here.");
            case WAIVED -> CardMessage.empty("Nothing is waived", "A finding that may rest until a day stands here.");
            case RESOLVED -> CardMessage.empty("Nothing is resolved yet",
                    "A finding whose rows are gone comes here by itself.");
        };
    }

    private void mark() {
        Optional<Finding> current = model.currentProperty().get();
        for (Node node : rows.getChildren()) {
            if (node instanceof FindingRow row) {
                row.mark(current.filter(finding -> finding.id() == row.finding().id()).isPresent());
            }
        }
    }

    private void step(int by) {
        List<FindingRow> all = rows.getChildren().stream().filter(FindingRow.class::isInstance)
                .map(FindingRow.class::cast).toList();
        int at = all.stream().map(FindingRow::finding).toList().indexOf(model.currentProperty().get().orElse(null));
        FindingRow next = all.get(Math.clamp(at + by, 0, all.size() - 1));
        next.choose();
    }

    @Override
    public Optional<Piece> piece() {
        if (!(shown.now() instanceof Loading.Ready)) {
            return Optional.empty();
        }
        List<Finding> listed = model.listed();
        if (listed.isEmpty()) {
            return Optional.of(new Piece.Words("Findings", "Nothing was found."));
        }
        return Optional
                .of(new Piece.Table("Findings", List.of("Severity", "Finding", "Where", "Rows", "Runs", "Status"),
                        List.of(false, false, false, true, true, false),
                        listed.stream()
                                .map(finding -> List.of(finding.severity().label(), finding.title(), finding.where(),
                                        finding.count(), Figures.count(finding.runs()), FindingRow.status(finding)))
                                .toList()));
    }
}
