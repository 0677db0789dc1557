package com.chemlink.analytics.app.chart.paint;

import javafx.scene.paint.Color;

/** A band that swings from one upright edge to another, as wide at each end as what it carries. */
public record Ribbon(double fromX, double fromY, double fromHeight, double toX, double toY, double toHeight)
        implements
            Area {

    private static final int PIECES = 24;

    @Override
    public boolean contains(double px, double py) {
        if (px < fromX || px > toX) {
            return false;
        }
        double share = swing((px - fromX) / (toX - fromX));
        double top = fromY + (toY - fromY) * share;
        double height = fromHeight + (toHeight - fromHeight) * share;
        return py >= top - 1 && py <= top + height + 1;
    }

    public void paint(Painter painter, Color colour) {
        double[] xs = new double[2 * (PIECES + 1)];
        double[] ys = new double[xs.length];
        for (int piece = 0; piece <= PIECES; piece++) {
            double along = (double) piece / PIECES;
            double share = swing(along);
            double top = fromY + (toY - fromY) * share;
            xs[piece] = fromX + (toX - fromX) * along;
            ys[piece] = top;
            xs[xs.length - 1 - piece] = xs[piece];
            ys[xs.length - 1 - piece] = top + fromHeight + (toHeight - fromHeight) * share;
        }
        painter.polygon(xs, ys, colour);
    }

    /** A handle in its middle. */
    public Box middle() {
        double height = Math.max(3, (fromHeight + toHeight) / 2);
        double y = (fromY + toY) / 2 + ((fromHeight + toHeight) / 2 - height) / 2;
        return new Box((fromX + toX) / 2 - 5, y, 10, height);
    }

    /** Slowly at both ends. */
    private static double swing(double along) {
        return along * along * (3 - 2 * along);
    }
}
