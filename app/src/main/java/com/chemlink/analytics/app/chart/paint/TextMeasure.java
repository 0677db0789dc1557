package com.chemlink.analytics.app.chart.paint;

import java.util.ArrayList;
import java.util.List;

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

    /** The text below itself at its spaces, in at most so many lines; what is left over ends with an ellipsis. */
    default List<String> lines(String text, TextStyle style, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lines.size() < most - 1 && width(rest, style) > room) {
            int end = rest.lastIndexOf(' ');
            while (end > 0 && width(rest.substring(0, end), style) > room) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= 0) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end + 1);
        }
        lines.add(fit(rest, style, room));
        return lines;
    }
}
