package com.chemlink.analytics.app.chart.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that belong together: one line, one set of bars, one row of a heatmap.
 *
 * @param id stays the same when the name is translated or shortened; hidden series are remembered by it
 * @param size how many people the series speaks of, where that is worth a column
 */
public record Series(String id, String name, Tone tone, Role role, @Nullable Long size, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    public Series(String name, Tone tone, List<Point> points) {
        this(name, name, tone, Role.MAIN, null, points);
    }

    public Series sized(long people) {
        return new Series(id, name, tone, role, people, points);
    }

    public Series toned(Tone other) {
        return new Series(id, name, other, role, size, points);
    }

    public Series with(List<Point> others) {
        return new Series(id, name, tone, role, size, others);
    }

    public Series as(Role other) {
        return new Series(id, name, tone, other, size, points);
    }
}
