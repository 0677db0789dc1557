package com.chemlink.analytics.app.chart.paint;

import java.util.List;
import javafx.scene.paint.Color;

/** How a line is drawn; without dashes it is solid. */
public record Stroke(Color colour, double width, List<Double> dashes) {

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    public static Stroke of(Color colour, double width) {
        return new Stroke(colour, width, List.of());
    }

    public Stroke dashed(double on, double off) {
        return new Stroke(colour, width, List.of(on, off));
    }
}
