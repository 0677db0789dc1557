package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.ChartLegend;
import com.chemlink.analytics.app.chart.ChartTable;
import com.chemlink.analytics.app.chart.ChartView;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.file.ChartExports;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.chart.plot.Sheet;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A chart in its card: title, source, menu above; legend and a sentence below; something to read in every state. */
public final class ChartCard extends VBox implements Piece.Source, Answering {

    private final ChartView chart = new ChartView();
    private final StackPane body = new StackPane();
    private final Label note = new Label();
    private final CardFoot foot = new CardFoot(new ChartLegend(chart), note);
    private final Dimming dimming = new Dimming(body, this::old);
    private final CardMenu menu;
    private final CardHeader header;
    private final String from;
    private String emptyHeadline = "Nothing in this range";
    private String emptyAdvice = "Widen the range, or choose another population.";
    private Runnable retry = () -> {};
    private String meaning = "";
    private String basis = "";
    private Kind expected = Kind.BARS;
    private boolean asTable;
    private boolean annotated = true;
    private final Shown<ChartContent> shown = new Shown<>(this, this::say);

    public ChartCard(String heading, String sourceLabel, ChartExports exports) {
        getStyleClass().addAll("card", "chart-card");
        setSpacing(12);
        note.getStyleClass().add("card-note");
        from = sourceLabel;
        menu = new CardMenu(this, exports);
        header = new CardHeader(sourceLabel, menu);
        entitle(heading);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().addAll(header, body, foot);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.L && !event.isShortcutDown()) {
                menu.scale();
                event.consume();
            }
        });
        show(Loading.running());
    }

    /** Shows an answer, or why there is none. While a newer one is on its way the old one stays, dimmed. */
    public void show(Loading<ChartContent> loading) {
        shown.show(loading);
    }

    private void say(Loading<ChartContent> loading, boolean toldElsewhere) {
        dimming.show(loading);
        switch (loading) {
            case Loading.Running<ChartContent> _ -> await();
            case Loading.Ready<ChartContent> ready -> ready(ready.value());
            case Loading.Failed<ChartContent> failed ->
                replace(CardMessage.failed(failed, toldElsewhere, retry), false);
        }
    }

    @Override
    public Shown<ChartContent> shown() {
        return shown;
    }

    /** What exactly is counted, for a report: on the screen its receipt says so. */
    public ChartCard explain(String definition) {
        meaning = definition;
        return this;
    }

    /** What is counted and as of when, for who is handed the chart alone. */
    public ChartCard base(String words) {
        basis = words;
        return this;
    }

    /** Another title, where it depends on what was asked. */
    public void entitle(String heading) {
        header.entitle(heading);
        menu.about(heading);
    }

    /** What an empty answer says. */
    public ChartCard whenEmpty(String headline, String advice) {
        emptyHeadline = headline;
        emptyAdvice = advice;
        if (chart.contentProperty().get().data().isEmpty()) {
            refresh(); // why there is nothing may be known only with the answer
        }
        return this;
    }

    /** What kind of chart it will be, for what stands there until then. */
    public ChartCard expecting(Kind kind) {
        expected = kind;
        if (body.getChildren().getFirst() instanceof Skeleton) {
            replace(Skeleton.of(kind), false);
        }
        return this;
    }

    public ChartCard onRetry(Runnable action) {
        retry = action;
        return this;
    }

    /** A mark beside its source. */
    public ChartCard mark(Node badge) {
        header.mark(badge);
        return this;
    }

    public ChartCard onDrill(Consumer<Mark> action) {
        chart.onDrill(action);
        return this;
    }

    public ChartView chart() {
        return chart;
    }

    void showAsTable(boolean table) {
        asTable = table;
        refresh();
    }

    void annotated(boolean on) {
        annotated = on;
        refresh();
    }

    void logarithmic(boolean on) {
        ChartContent now = chart.contentProperty().get();
        chart.show(new ChartContent(now.spec().logarithmic(on), now.data(), now.note()));
    }

    Sheet sheet() {
        double width = Math.max(640, chart.getWidth() + 40);
        double height = Math.max(360, Sheet.heightAround(chart.getHeight()));
        return chart.sheet(width, height, from, chart.appearanceNow()).entitled(header.heading()).based(basis);
    }

    @Override
    public Optional<Piece> piece() {
        return switch (shown.now()) {
            case Loading.Running<ChartContent> _ -> Optional.empty();
            case Loading.Failed<ChartContent> failed -> Optional.of(Piece.Words.missing(header.heading(), failed));
            case Loading.Ready<ChartContent> _ -> Optional.of(chart.contentProperty().get().data().isEmpty()
                    ? new Piece.Words(header.heading(), emptyHeadline + ".")
                    : new Piece.Chart(sheet(), meaning));
        };
    }

    /** What the chart is; before the first answer what it will be. */
    private Kind kind() {
        ChartContent known = chart.contentProperty().get();
        return known.data().isEmpty() ? expected : known.spec().kind();
    }

    private void await() {
        if (body.getChildren().isEmpty()) {
            replace(Skeleton.of(kind()), false);
        }
    }

    /** A message has nothing to say any more; a chart has. */
    private void old() {
        Node now = body.getChildren().getFirst();
        if (now instanceof CardMessage) {
            replace(Skeleton.of(kind()), false);
        } else if (!(now instanceof Skeleton)) {
            dimming.dim();
        }
    }

    private void ready(ChartContent answered) {
        ChartContent content = answered.orNothing();
        note.setText(content.note());
        chart.show(asChosen(content));
        menu.offer(content.spec());
        if (content.data().isEmpty()) {
            replace(CardMessage.empty(emptyHeadline, emptyAdvice), false);
        } else {
            replace(asTable ? new ChartTable(content) : chart, true);
        }
    }

    /** Scale and annotations stay as somebody has chosen them, whatever comes. */
    private ChartContent asChosen(ChartContent content) {
        boolean on = content.spec().logarithmic() || chart.contentProperty().get().spec().logarithmic();
        ChartSpec spec = content.spec().logarithmic(on);
        return new ChartContent(annotated ? spec : spec.withoutAnnotations(), content.data(), content.note());
    }

    private void refresh() {
        if (shown.now() instanceof Loading.Ready<ChartContent>(ChartContent known)) {
            ready(known);
        }
    }

    private void replace(Node node, boolean complete) {
        body.getChildren().setAll(node);
        foot.setVisible(complete);
        foot.setManaged(complete && foot.says());
        menu.setDisable(!complete);
    }
}
