package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.app.about.RowsTable;
import com.chemlink.analytics.app.about.SqlView;
import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.MetricCard;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.receipt.Receipts;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One metric: what it asks, what it means, its answer as chart and table, its SQL, and what its source says itself. */
final class MetricDetail extends VBox {

    /** The ways to look at it. */
    private enum Aspect {
        CHART("Chart"), TABLE("Table"), SQL("SQL"), SOURCE("Asked of the source");

        private final String label;

        Aspect(String label) {
            this.label = label;
        }
    }

    private final QueriesViewModel model;
    private final ScreenTools tools;
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(Aspect.CHART);
    private final VBox head = new VBox(6);
    private final StackPane body = new StackPane();
    private MetricCard chart;

    MetricDetail(QueriesViewModel model, ScreenTools tools) {
        super(Page.GAP);
        this.model = model;
        this.tools = tools;
        chart = chartOf(model.metricProperty().get());
        head.getStyleClass().add("card");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(head, new StackPane(), body);
        model.metricProperty().subscribe(this::metricIs);
        model.answerProperty().subscribe(answer -> {
            chart.show(answer);
            show();
        });
        aspect.subscribe((_, _) -> show());
    }

    private void metricIs(Metric metric) {
        chart = chartOf(metric);
        if (!offered(metric).contains(aspect.get())) {
            aspect.set(offered(metric).getFirst());
        }
        getChildren().set(1, new Choice<>("How to look at it", offered(metric), one -> one.label, aspect));
        head.getChildren().setAll(headOf(metric));
        show();
    }

    private static List<Aspect> offered(Metric metric) {
        List<Aspect> aspects = new ArrayList<>(Arrays.asList(Aspect.values()));
        if (metric.drawing() == Drawing.TABLE || metric.drawing() == Drawing.FIGURES) {
            aspects.remove(Aspect.CHART);
        }
        if (QueriesViewModel.question(metric).isEmpty()) {
            aspects.remove(Aspect.SOURCE);
        }
        return aspects;
    }

    private MetricCard chartOf(Metric metric) {
        return new MetricCard(metric.title(), metric, tools, AnswerChart.main(metric),
                answer -> AnswerChart.of(answer).orElseThrow()).onRetry(model::again)
                .whenEmpty("Nothing in this range", "Widen the range, or choose another population.");
    }

    private static List<Node> headOf(Metric metric) {
        Label title = words(metric.title(), "section-title");
        Label source = words(metric.source().label(), "chip");
        source.setMinWidth(Region.USE_PREF_SIZE);
        Label id = words(metric.id(), "code");
        id.getStyleClass().add("muted");
        HBox line = new HBox(8, title, source, id);
        line.setAlignment(Pos.CENTER_LEFT);
        String takes = metric.parts().stream().map(FilterPart::label).collect(Collectors.joining(" · "));
        return List.of(line, words(metric.question(), "strong"), words(metric.meaning(), "muted"),
                words("Filters: %s. Read from %s.".formatted(takes, String.join(", ", metric.lineage())),
                        "secondary"));
    }

    private void show() {
        Metric metric = model.metricProperty().get();
        Node node = switch (aspect.get()) {
            case CHART -> chart.node();
            case TABLE, SQL -> answered();
            case SOURCE -> new DirectCard(model, QueriesViewModel.question(metric).orElseThrow(), tools);
        };
        if (aspect.get() != Aspect.SOURCE || !(current() instanceof DirectCard card) || !card.isAbout(metric)) {
            body.getChildren().setAll(node);
        }
    }

    private Node current() {
        return body.getChildren().isEmpty() ? body : body.getChildren().getFirst();
    }

    private Node answered() {
        VBox card = new VBox(8);
        card.getStyleClass().add("card");
        card.getChildren().setAll(switch (model.answerProperty().get()) {
            case Loading.Running<Answer> _ -> words("One moment …", "muted");
            case Loading.Failed<Answer> failed -> words(failed.sentence() + ". " + failed.nextStep(), "negative");
            case Loading.Ready<Answer>(Answer answer) -> aspect.get() == Aspect.SQL ? sql(answer) : table(answer);
        });
        if (model.answerProperty().get() instanceof Loading.Ready<Answer>(Answer answer)
                && !AnswerChart.note(answer).isEmpty()) {
            card.getChildren().add(words(AnswerChart.note(answer), "card-note"));
        }
        return card;
    }

    private Node sql(Answer answer) {
        ScrollPane scroll = new ScrollPane(new SqlView(answer.sql(), () -> tools.notices().tell("The SQL is copied.")));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("quiet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node table(Answer answer) {
        RowsTable table = new RowsTable(Receipts.rows(answer)).filling()
                .onOpen(at -> tools.receipts().open(answer.metric(), answer.filter(),
                        answer.point(answer.rows().get(at)),
                        AnswerChart.main(answer.metric())));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
