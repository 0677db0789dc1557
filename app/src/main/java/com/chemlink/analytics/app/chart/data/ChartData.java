package com.chemlink.analytics.app.chart.data;

import java.util.Arrays;
import java.util.List;

/** Everything a chart draws. */
public record ChartData(List<Series> series) {

    public static final ChartData NOTHING = new ChartData(List.of());

    public ChartData {
        series = List.copyOf(series);
    }

    public static ChartData of(Series... series) {
        return new ChartData(Arrays.asList(series));
    }

    /** True when no point of any series has a value: the chart would be blank. */
    public boolean isEmpty() {
        return series.stream().allMatch(one -> one.points().stream().allMatch(point -> point.value() == null));
    }

    /** True when whatever is known of its points is 0. */
    public boolean isNone() {
        return series.stream().allMatch(
                one -> one.points().stream().allMatch(point -> point.value() == null || point.value() == 0));
    }

    public List<Series> in(Role role) {
        return series.stream().filter(one -> one.role() == role).toList();
    }
}
