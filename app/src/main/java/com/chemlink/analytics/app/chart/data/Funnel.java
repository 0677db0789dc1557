package com.chemlink.analytics.app.chart.data;

import java.util.ArrayList;
import java.util.List;

/** Builds what a funnel chart shows. */
public final class Funnel {

    public static final String CONVERTED = "converted";
    public static final String IN_WINDOW = "in window";
    public static final String DROPPED = "dropped";

    private Funnel() {}

    /**
     * One step: how many people reached it; of those who reached the step before, how many still have time, and how
     * many have none left.
     */
    public record Step(String name, long reached, long stillInWindow, long dropped) {}

    /** The key of a mark is the part's id and the step's name: "dropped/Collection". */
    public static ChartData data(List<Step> steps) {
        List<Point> reached = new ArrayList<>();
        List<Point> waiting = new ArrayList<>();
        List<Point> dropped = new ArrayList<>();
        for (Step step : steps) {
            reached.add(point(step, CONVERTED, step.reached()));
            waiting.add(point(step, IN_WINDOW, step.stillInWindow()));
            dropped.add(point(step, DROPPED, step.dropped()));
        }
        Series converted = series(CONVERTED, "Converted", Tone.ACCENT, reached);
        Series lost = series(DROPPED, "Dropped", Tone.QUIET, dropped);
        return steps.stream().noneMatch(step -> step.stillInWindow() > 0)
                ? ChartData.of(converted, lost) // without a window nobody is in it
                : ChartData.of(converted, series(IN_WINDOW, "Still in window", Tone.ACCENT, waiting), lost);
    }

    private static Point point(Step step, String part, long people) {
        return Point.at(Position.of(step.name()), (double) people).keyed(part + "/" + step.name());
    }

    private static Series series(String id, String name, Tone tone, List<Point> points) {
        return new Series(id, name, tone, Role.MAIN, null, points);
    }
}
