package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.TextMeasure;
import com.chemlink.analytics.app.theme.Palette;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a picture is to be made.
 *
 * @param hidden ids of the series a person switched off
 */
public record Frame(double width, double height, Palette palette, TextMeasure measure, @Nullable Zoom zoom,
        Set<String> hidden) {

    public Frame {
        hidden = Set.copyOf(hidden);
    }

    List<Series> shown(ChartData data) {
        return data.series().stream().filter(series -> !hidden.contains(series.id())).toList();
    }
}
