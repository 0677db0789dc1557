package com.chemlink.analytics.app.chart.data;

import com.chemlink.analytics.app.format.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A point put into words, the same for tooltip, table and screen reader. */
public final class Reading {

    private Reading() {}

    /** The value alone: "14 of 19", "0.48 %", "1,084 people", or a dash. */
    public static String value(Unit unit, Point point) {
        Double value = point.value();
        return value == null ? Figures.NONE : fewBehind(unit, point) ? counts(point) : unit.exact(value);
    }

    /** The value where its unit is plain: "14 of 19", "0.48 %", "1,084", or a dash. */
    public static String label(Unit unit, Point point) {
        Double value = point.value();
        return value == null ? Figures.NONE : fewBehind(unit, point) ? counts(point) : unit.label(value);
    }

    /** Whether a rate comes from so few that its counts are said first. */
    public static boolean fewBehind(Unit unit, Point point) {
        Portion portion = point.portion();
        return portion != null && portion.small() && unit instanceof Unit.Rate;
    }

    private static String counts(Point point) {
        return Objects.requireNonNull(point.portion()).words();
    }

    /** What qualifies the value: its counts or rate, its interval, whether its time has passed. */
    public static String details(Unit unit, Point point) {
        List<String> parts = new ArrayList<>();
        counts(unit, point, parts);
        Interval interval = point.interval();
        if (interval != null) {
            parts.add("95 %: " + unit.between(interval));
        }
        if (point.state() != State.COMPLETE) {
            parts.add(point.state().words());
        }
        if (!point.note().isEmpty()) {
            parts.add(point.note());
        }
        return String.join(" · ", parts);
    }

    /** A whole sentence for those who cannot see the chart. */
    public static String sentence(ChartSpec spec, Series series, Point point) {
        String details = details(spec.unit(), point);
        return "%s, %s: %s%s".formatted(series.name(), point.x().full(), value(spec.unit(), point),
                details.isEmpty() ? "" : " (" + details + ")");
    }

    private static void counts(Unit unit, Point point, List<String> parts) {
        Portion portion = point.portion();
        Double value = point.value();
        if (portion == null || value == null) {
            return;
        }
        parts.add(fewBehind(unit, point) ? unit.exact(value) : portion.words());
    }
}
