package com.chemlink.analytics.app.chart.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step with an arrow key, from mark to mark by where they stand. */
public enum Walk {
    LEFT, RIGHT, UP, DOWN, FIRST, LAST;

    /** Nothing beyond the edge; the first mark where the walk has not begun. */
    public Optional<Mark> from(@Nullable Mark here, List<Mark> marks) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        if (here == null) {
            return Optional.of(this == LAST ? marks.getLast() : marks.getFirst());
        }
        return switch (this) {
            case LEFT -> beside(here, marks, mark -> mark.x() < here.x() - 0.01);
            case RIGHT -> beside(here, marks, mark -> mark.x() > here.x() + 0.01);
            case UP -> across(here, marks, mark -> mark.y() < here.y() - 0.01);
            case DOWN -> across(here, marks, mark -> mark.y() > here.y() + 0.01);
            case FIRST -> same(here, marks).findFirst();
            case LAST -> same(here, marks).reduce((first, second) -> second);
        };
    }

    /** Along the same series if it has another mark that way, else whatever is nearest that way. */
    private static Optional<Mark> beside(Mark here, List<Mark> marks, Predicate<Mark> thatWay) {
        Comparator<Mark> nearest = Comparator.comparingDouble(mark -> Math.abs(mark.x() - here.x()));
        Optional<Mark> along = same(here, marks).filter(thatWay).min(nearest);
        return along.isPresent() ? along : marks.stream().filter(thatWay).min(nearest);
    }

    private static Optional<Mark> across(Mark here, List<Mark> marks, Predicate<Mark> thatWay) {
        return marks.stream().filter(mark -> !mark.series().id().equals(here.series().id())).filter(thatWay)
                .min(Comparator.comparingDouble(mark -> Math.abs(mark.x() - here.x()) * 1000
                        + Math.abs(mark.y() - here.y())));
    }

    private static Stream<Mark> same(Mark here, List<Mark> marks) {
        return marks.stream().filter(mark -> mark.series().id().equals(here.series().id()));
    }
}
