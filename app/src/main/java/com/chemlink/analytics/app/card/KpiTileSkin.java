package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.ChartView;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.chart.paint.FontMeasure;
import com.chemlink.analytics.app.chart.paint.TextMeasure;
import com.chemlink.analytics.app.chart.paint.Weight;
import eu.hansolo.tilesfx.skins.TileSkin;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Lays a tile out by the type scale; the skins that come with TilesFX scale all text with the tile. */
final class KpiTileSkin extends TileSkin {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** A narrow tile wraps before a figure, never between it and its sign. */
    private static final String UNBROKEN_PERCENT = "\u00A0%";
    private static final double COMPACT_BELOW = 164;
    /** The type scale's figures, and the size to which a longer one is set so that none of its digits is lost. */
    private static final double FIGURE = 25;
    private static final double SMALLEST = 13;
    /** The display face of figures runs a little wider than the one that is measured. */
    private static final double CLEARANCE = 6;
    private static final TextMeasure MEASURE = new FontMeasure();

    private final Label label = styled("kpi-label");
    private final Label figure = styled("figure");
    private final Label comparison = styled("kpi-comparison");
    private final ChartView spark = new ChartView();
    private final KpiTileContent content = new KpiTileContent(label, figure, comparison, spark);
    private final Dimming dimming = new Dimming(content);
    private final KpiTile kpi;
    private final Subscription shown;

    KpiTileSkin(KpiTile tile) {
        super(tile);
        this.kpi = tile;
        label.textProperty().bind(tile.titleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(Bindings.createStringBinding(
                () -> (tile.getTitle() + "\n" + tile.remarkProperty().get()).strip(), tile.titleProperty(),
                tile.remarkProperty()));
        label.setTooltip(whole);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        comparison.setWrapText(true);
        comparison.setMinHeight(Region.USE_PREF_SIZE);
        spark.setMouseTransparent(true);
        spark.setFocusTraversable(false);
        spark.setVisible(false);
        spark.setManaged(false);
        getChildren().setAll(content);
        shown = tile.figureProperty().subscribe(this::show).and(tile.markProperty().subscribe(content::mark))
                .and(tile.toldElsewhereProperty().subscribe(this::toldElsewhere));
    }

    private void show(Loading<KpiFigure> loading) {
        if (!figure.getText().isEmpty()) {
            dimming.show(loading); // there is something older to dim
        }
        switch (loading) {
            case Loading.Ready<KpiFigure>(KpiFigure ready) -> show(ready);
            case Loading.Running<KpiFigure> _ -> await();
            case Loading.Failed<KpiFigure> failed -> failed(failed);
        }
    }

    /** A quiet bar stands for the first figure; a later one takes the place of the one before. */
    private void await() {
        if (figure.getText().isEmpty()) {
            figure.getStyleClass().add("skeleton-figure");
        }
    }

    private void failed(Loading.Failed<KpiFigure> failed) {
        String why = kpi.toldElsewhereProperty().get() ? "" : failed.sentence();
        show(new KpiFigure("", CardMessage.UNAVAILABLE, why, KpiFigure.Direction.NEUTRAL, null));
        figure.getStyleClass().add("unavailable");
        figure.setStyle("");
    }

    private void toldElsewhere() {
        if (kpi.figureProperty().get() instanceof Loading.Failed<KpiFigure> failed) {
            failed(failed);
        }
    }

    private void show(KpiFigure ready) {
        figure.setText(ready.figure());
        figure.getStyleClass().setAll("label", "figure");
        fit(getSkinnable().getWidth() - getSkinnable().getInsets().getLeft() - getSkinnable().getInsets().getRight()
                - CLEARANCE);
        comparison.setText(signed(ready).replace(" %", UNBROKEN_PERCENT));
        comparison.getStyleClass().setAll("kpi-comparison", switch (ready.direction()) {
            case BETTER -> "positive";
            case WORSE -> "negative";
            case NEUTRAL -> "neutral";
        });
        Series trend = ready.trend();
        boolean told = trend != null && trend.points().stream().anyMatch(point -> point.value() != null);
        spark.setVisible(told);
        spark.setManaged(told);
        if (trend != null && told) {
            spark.show(new ChartContent(ChartSpec.of(Kind.SPARK, ready.label(), Unit.people()), ChartData.of(trend)));
        }
    }

    /** Good or bad news is never told by colour alone. */
    private static String signed(KpiFigure ready) {
        String words = ready.comparison();
        boolean told = ready.direction() == KpiFigure.Direction.NEUTRAL || words.startsWith("+")
                || words.startsWith("−");
        return told ? words : (ready.direction() == KpiFigure.Direction.BETTER ? "↑ " : "↓ ") + words;
    }

    /** The tile's own background, regions and images stay out: the stylesheet dresses the card. */
    @Override
    protected void resize() {
        getSkinnable().pseudoClassStateChanged(COMPACT, getSkinnable().getWidth() < COMPACT_BELOW);
        Insets insets = getSkinnable().getInsets();
        double width = getSkinnable().getWidth() - insets.getLeft() - insets.getRight();
        fit(width - CLEARANCE);
        content.resizeRelocate(insets.getLeft(), insets.getTop(), width,
                getSkinnable().getHeight() - insets.getTop() - insets.getBottom());
    }

    @Override
    protected void redraw() {}

    @Override
    public void dispose() {
        shown.unsubscribe();
        super.dispose();
    }

    private void fit(double room) {
        if (figure.getStyleClass().contains("unavailable")) {
            return; // words, not a figure
        }
        double wide = MEASURE.width(figure.getText(), FIGURE, Weight.SEMIBOLD);
        figure.setStyle(wide <= room || room <= 0
                ? ""
                : "-fx-font-size: %.1fpx;".formatted(Math.max(SMALLEST, Math.floor(FIGURE * room / wide))));
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
