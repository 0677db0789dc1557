package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;

/**
 * A chart with its data.
 *
 * @param note one sentence below the chart, in words a reader could repeat
 */
public record ChartContent(ChartSpec spec, ChartData data, String note) {

    public ChartContent(ChartSpec spec, ChartData data) {
        this(spec, data, "");
    }
}
