package com.chemlink.analytics.app.chart.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What a chart is, apart from its data.
 *
 * @param rows what the rows of a heatmap are called, or the x axis of a scatter plot
 */
public record ChartSpec(Kind kind, String title, Unit unit, String rows, List<Annotation> annotations,
        boolean logarithmic) {

    public ChartSpec {
        annotations = List.copyOf(annotations);
    }

    public static ChartSpec of(Kind kind, String title, Unit unit) {
        return new ChartSpec(kind, title, unit, "", List.of(), false);
    }

    public ChartSpec titled(String words) {
        return new ChartSpec(kind, words, unit, rows, annotations, logarithmic);
    }

    public ChartSpec rowsCalled(String words) {
        return new ChartSpec(kind, title, unit, words, annotations, logarithmic);
    }

    public ChartSpec annotated(Annotation annotation) {
        List<Annotation> more = new ArrayList<>(annotations);
        more.add(annotation);
        return new ChartSpec(kind, title, unit, rows, more, logarithmic);
    }

    public ChartSpec withoutAnnotations() {
        return new ChartSpec(kind, title, unit, rows, List.of(), logarithmic);
    }

    public ChartSpec logarithmic(boolean on) {
        return new ChartSpec(kind, title, unit, rows, annotations, on && kind.takesLogarithm());
    }
}
