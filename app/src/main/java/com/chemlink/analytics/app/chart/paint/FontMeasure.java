package com.chemlink.analytics.app.chart.paint;

import com.chemlink.analytics.app.theme.Fonts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Measures with the bundled fonts; remembers each character, because charts ask thousands of times. */
public final class FontMeasure implements TextMeasure {

    private static final double REFERENCE = 100;

    private final Map<Weight, Map<Integer, Double>> advances = new ConcurrentHashMap<>();

    @Override
    public double width(String text, double size, Weight weight) {
        Map<Integer, Double> known = advances.computeIfAbsent(weight, any -> new ConcurrentHashMap<>());
        return text.codePoints().mapToDouble(c -> known.computeIfAbsent(c, any -> advance(c, weight))).sum() * size
                / REFERENCE;
    }

    static Font font(double size, Weight weight) {
        Fonts.load();
        return switch (weight) {
            case REGULAR -> Font.font(Fonts.TEXT, size);
            case MEDIUM -> Font.font(Fonts.MEDIUM, size);
            case SEMIBOLD -> Font.font(Fonts.TEXT, FontWeight.BOLD, size);
        };
    }

    private static double advance(int codePoint, Weight weight) {
        Text text = new Text(Character.toString(codePoint));
        text.setFont(font(REFERENCE, weight));
        return text.getLayoutBounds().getWidth();
    }
}
