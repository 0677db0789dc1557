package com.chemlink.analytics.app.theme;

import javafx.scene.paint.Color;

/** How well one colour stands out from another, by the measure of WCAG 2: 1 (not at all) to 21. */
public final class Contrast {

    private Contrast() {}

    public static double between(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Whichever of the two reads better on the ground. */
    public static Color clearer(Color ground, Color one, Color other) {
        return between(ground, one) >= between(ground, other) ? one : other;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
