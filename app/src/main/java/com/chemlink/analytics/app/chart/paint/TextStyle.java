package com.chemlink.analytics.app.chart.paint;

import javafx.scene.paint.Color;

/** How a text is set. */
public record TextStyle(double size, Weight weight, Color colour, Align align) {

    /** Half the height of capitals and digits: what to add to a middle line to reach the baseline. */
    private static final double HALF_CAPITAL = 0.364;

    public static TextStyle of(double size, Color colour) {
        return new TextStyle(size, Weight.REGULAR, colour, Align.LEFT);
    }

    public TextStyle in(Weight other) {
        return new TextStyle(size, other, colour, align);
    }

    public TextStyle coloured(Color other) {
        return new TextStyle(size, weight, other, align);
    }

    public TextStyle aligned(Align other) {
        return new TextStyle(size, weight, colour, other);
    }

    /** The baseline that centres the text on a middle line. */
    public double baseline(double middle) {
        return middle + size * HALF_CAPITAL;
    }
}
