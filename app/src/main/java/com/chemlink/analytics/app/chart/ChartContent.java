package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;

/**
 * A chart with its data.
 *
 * @param note one sentence below the chart, in words a reader could repeat
 */
public record ChartContent(ChartSpec spec, ChartData data, String note) {

    public ChartContent(ChartSpec spec, ChartData data) {
        this(spec, data, "");
    }

    /** The same, but nothing where things were counted and there was none: an empty frame says less than words. */
    public ChartContent orNothing() {
        boolean counts = spec.unit().whole() && (spec.kind().togglesSeries() || spec.kind() == Kind.RANKING);
        return counts && data.isNone() ? new ChartContent(spec, ChartData.NOTHING, note) : this;
    }
}
