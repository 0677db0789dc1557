package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.paint.CanvasPainter;
import com.chemlink.analytics.app.chart.plot.Legend;
import javafx.css.PseudoClass;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;

/** The legend of a chart; pressing an entry hides its series or brings it back. */
public final class ChartLegend extends FlowPane {

    private static final PseudoClass PRESSED_OUT = PseudoClass.getPseudoClass("out");

    private final ChartView view;

    public ChartLegend(ChartView view) {
        this.view = view;
        getStyleClass().add("chart-legend");
        view.contentProperty().subscribe(this::rebuild);
        view.appearanceProperty().subscribe(this::rebuild);
    }

    /** The width all entries need on one line. */
    public double rowWidth() {
        double entries = getChildren().stream().mapToDouble(item -> item.prefWidth(-1)).sum();
        return entries + getHgap() * Math.max(0, getChildren().size() - 1);
    }

    private void rebuild() {
        ChartContent content = view.contentProperty().get();
        getChildren().setAll(Legend.entries(content.spec(), content.data()).stream().map(this::item).toList());
        setVisible(!getChildren().isEmpty());
    }

    private Labeled item(Legend.Entry entry) {
        boolean toggles = !entry.seriesId().isEmpty()
                && view.contentProperty().get().spec().kind().togglesSeries();
        Labeled item = toggles ? toggle(entry) : new Label(entry.name());
        item.getStyleClass().setAll("legend-item");
        if (!toggles) {
            item.getStyleClass().add("fixed");
        }
        item.setGraphic(swatch(entry));
        return item;
    }

    private Button toggle(Legend.Entry entry) {
        Button button = new Button(entry.name());
        mark(button, entry);
        button.setOnAction(event -> {
            view.setHidden(entry.seriesId(), !view.isHidden(entry.seriesId()));
            mark(button, entry);
        });
        return button;
    }

    private void mark(Button button, Legend.Entry entry) {
        boolean out = view.isHidden(entry.seriesId());
        button.pseudoClassStateChanged(PRESSED_OUT, out);
        button.setAccessibleText(entry.name() + (out ? ", hidden" : ", shown"));
        if (button.getGraphic() != null) {
            button.getGraphic().setOpacity(out ? 0.3 : 1);
        }
    }

    private Canvas swatch(Legend.Entry entry) {
        Canvas canvas = new Canvas(entry.swatch().width(), Legend.SWATCH_HEIGHT);
        Legend.paint(new CanvasPainter(canvas.getGraphicsContext2D()), entry, view.palette(), 0,
                Legend.SWATCH_HEIGHT / 2);
        canvas.setOpacity(view.isHidden(entry.seriesId()) ? 0.3 : 1);
        return canvas;
    }
}
