package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.app.field.SearchField;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All metrics under their topics, with a field that narrows them. */
final class MetricList extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final QueriesViewModel model;
    private final VBox entries = new VBox(1);
    private final Label count = new Label();

    MetricList(QueriesViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().addAll("card", "metric-list");
        TextField field = new SearchField("Search questions and numbers", "Search the catalogue");
        field.setId("metric-search");
        field.textProperty().bindBidirectional(model.searchProperty());
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("quiet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        count.getStyleClass().add("secondary");
        Label legend = new Label("Direct: can ask the source. Fails today: the dashboard's query does.");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        legend.getStyleClass().add("secondary");
        getChildren().addAll(field, scroll, count, legend);
        model.searchProperty().subscribe(_ -> refresh());
        model.metricProperty().subscribe(now -> mark());
    }

    private void refresh() {
        List<Metric> found = model.found();
        List<Node> nodes = new ArrayList<>();
        Subject before = null;
        for (Metric metric : found) {
            if (metric.subject() != before) {
                nodes.add(heading(metric.subject().label(), before));
                before = metric.subject();
            }
            nodes.add(entry(metric));
        }
        entries.getChildren().setAll(nodes);
        count.setText(found.isEmpty()
                ? "No metric says this. Try fewer words."
                : found.size() == 1 ? "1 metric" : "%d metrics".formatted(found.size()));
        mark();
    }

    private static Label heading(String words, @Nullable Subject before) {
        Label label = new Label(words);
        label.getStyleClass().add("list-heading");
        if (before == null) {
            label.getStyleClass().add("first");
        }
        return label;
    }

    private Button entry(Metric metric) {
        Label title = new Label(metric.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, title);
        line.setAlignment(Pos.CENTER_LEFT);
        QueriesViewModel.question(metric).map(MetricList::chip).ifPresent(line.getChildren()::add);
        Button entry = new Button(null, line);
        entry.getStyleClass().add("list-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setUserData(metric);
        entry.setAccessibleText(metric.title() + ": " + metric.question());
        line.prefWidthProperty().bind(entry.widthProperty().subtract(20));
        entry.setOnAction(event -> model.metricProperty().set(metric));
        return entry;
    }

    private static Label chip(DirectQuestion question) {
        Label chip = new Label(question.failsInProduction() ? "fails today" : "direct");
        chip.setTooltip(new Tooltip(question.failsInProduction()
                ? "Today's dashboard query for this fails; the workbench's does not"
                : "Can also be asked of the source itself"));
        chip.getStyleClass().add("chip");
        if (question.failsInProduction()) {
            chip.getStyleClass().add("high");
        }
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private void mark() {
        entries.getChildren().forEach(node -> node.pseudoClassStateChanged(CURRENT,
                model.metricProperty().get().equals(node.getUserData())));
    }
}
