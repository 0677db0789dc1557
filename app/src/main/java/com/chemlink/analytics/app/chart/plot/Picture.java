package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.scale.Scale;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chart laid out: its marks, and how to paint it.
 *
 * @param plot where the marks are, without axes
 * @param across from places on the x axis to pixels, where the chart can be zoomed
 */
public record Picture(List<Mark> marks, Box plot, Hit hit, @Nullable Scale across, Consumer<Painter> drawing) {

    private static final double REACH = 14;

    public Picture {
        marks = List.copyOf(marks);
    }

    public void paint(Painter painter) {
        drawing.accept(painter);
    }

    public Optional<Mark> markAt(double x, double y) {
        return switch (hit) {
            case COLUMN -> plot.contains(x, y) ? nearest(x, y, 1, 0.001) : Optional.empty();
            case INSIDE -> inside(x, y);
            case NEAREST -> nearest(x, y, 1, 1).filter(mark -> Math.hypot(mark.x() - x, mark.y() - y) <= REACH);
        };
    }

    /** The marks a tooltip speaks of together: those of the other series at the same x. */
    public List<Mark> together(Mark mark) {
        if (hit == Hit.NEAREST) {
            return List.of(mark);
        }
        return marks.stream().filter(other -> other.point().x().equals(mark.point().x()))
                .sorted(Comparator.comparingInt(other -> other.series().role() == Role.PREVIOUS ? 1 : 0)).toList();
    }

    /** The zoom for a dragged range: where marks stand one by one it takes whole ones. */
    public Zoom narrowed(double from, double to) {
        if (hit != Hit.INSIDE) {
            return new Zoom(from, to);
        }
        double first = Math.ceil(from - 0.4);
        return new Zoom(first, Math.max(first, Math.floor(to + 0.4)));
    }

    private Optional<Mark> inside(double x, double y) {
        Optional<Mark> exact = marks.stream().filter(mark -> mark.box().contains(x, y)).findFirst();
        return exact.isPresent() ? exact : marks.stream().filter(mark -> mark.reach().contains(x, y)).findFirst();
    }

    private Optional<Mark> nearest(double x, double y, double weightX, double weightY) {
        Mark best = null;
        double least = Double.MAX_VALUE;
        for (Mark mark : marks) {
            double distance = Math.abs(mark.x() - x) * weightX + Math.abs(mark.y() - y) * weightY;
            if (distance < least) {
                least = distance;
                best = mark;
            }
        }
        return Optional.ofNullable(best);
    }
}
