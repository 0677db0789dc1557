package com.chemlink.analytics.app.chart.paint;

/** Knows how wide a text will be, so that labels neither overlap nor are cut off. */
public interface TextMeasure {

    double width(String text, double size, Weight weight);

    default double width(String text, TextStyle style) {
        return width(text, style.size(), style.weight());
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    default String fit(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", style) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
