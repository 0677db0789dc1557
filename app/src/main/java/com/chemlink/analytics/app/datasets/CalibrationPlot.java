package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.baseline.Baseline.Bin;
import com.chemlink.analytics.schema.metric.Rates;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/**
 * What was predicted for fifths of the people, and how many of them did it, with its interval. On the dashed line both are the
 * same.
 */
final class CalibrationPlot extends Region {

    private static final double HEIGHT = 124;
    private static final double LEFT = 50;
    private static final double BELOW = 24;
    private static final double DOT = 4;
    private static final double ROOM = 1.08;

    private final List<Bin> bins;
    private final double most;
    private final Line across = styled(new Line(), "calibration-axis");
    private final Line up = styled(new Line(), "calibration-axis");
    private final Line same = styled(new Line(), "calibration-same");
    private final List<Line> intervals = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final Label top;
    private final Label end;
    private final Label zero = styled(new Label("0 %"), "secondary");
    private final Label predicted = styled(new Label("predicted"), "secondary");
    private final Label observed = styled(new Label("did it"), "secondary");

    CalibrationPlot(List<Bin> bins) {
        this.bins = bins;
        most = ROOM * bins.stream().mapToDouble(bin -> Math.max(bin.predicted(), interval(bin)[1])).max().orElse(1);
        top = styled(new Label(Figures.rate(most)), "secondary");
        end = styled(new Label(Figures.rate(most)), "secondary");
        for (Bin bin : bins) {
            intervals.add(styled(new Line(), "calibration-interval"));
            Circle dot = styled(new Circle(DOT), "calibration-dot");
            Tooltip.install(dot, new Tooltip(words(bin)));
            dots.add(dot);
        }
        getChildren().addAll(across, up, same, top, end, zero, predicted, observed);
        getChildren().addAll(intervals);
        getChildren().addAll(dots);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setAccessibleText("Calibration. " + String.join("; ", bins.stream().map(CalibrationPlot::words).toList()));
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    /** The ends of Wilson's interval of those who did it, as shares. */
    private static double[] interval(Bin bin) {
        return Rates.wilson(bin.positives(), bin.people())
                .map(bounds -> new double[]{bounds.low().doubleValue() / 100, bounds.high().doubleValue() / 100})
                .orElse(new double[]{0, 1});
    }

    private static String words(Bin bin) {
        return "predicted %s, did it %s of %s (%s)".formatted(Figures.rate(bin.predicted()),
                Figures.count(bin.positives()), Figures.count(bin.people()),
                Figures.rate((double) bin.positives() / Math.max(1, bin.people())));
    }

    private double x(double share) {
        return LEFT + (getWidth() - LEFT - 2 * DOT) * share / most;
    }

    private double y(double share) {
        return HEIGHT - BELOW - (HEIGHT - BELOW - 2 * DOT) * share / most;
    }

    @Override
    protected void layoutChildren() {
        place(across, 0, 0, most, 0);
        place(up, 0, 0, 0, most);
        place(same, 0, 0, most, most);
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            double[] interval = interval(bin);
            place(intervals.get(i), bin.predicted(), interval[0], bin.predicted(), interval[1]);
            dots.get(i).setCenterX(x(bin.predicted()));
            dots.get(i).setCenterY(y((double) bin.positives() / Math.max(1, bin.people())));
        }
        put(top, LEFT - 6 - top.prefWidth(-1), y(most) - 4);
        put(observed, LEFT - 6 - observed.prefWidth(-1), y(most / 2) - observed.prefHeight(-1) / 2);
        put(zero, LEFT - 6 - zero.prefWidth(-1), y(0) - zero.prefHeight(-1) + 4);
        put(predicted, LEFT, HEIGHT - BELOW + 4);
        put(end, x(most) - end.prefWidth(-1), HEIGHT - BELOW + 4);
    }

    private void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(x(fromX));
        line.setStartY(y(fromY));
        line.setEndX(x(toX));
        line.setEndY(y(toY));
    }

    private static void put(Label label, double x, double y) {
        label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }
}
