package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every position of the data a number along the x axis. */
final class Places {

    private final List<Position> positions;
    private final Map<Position, Integer> order = new HashMap<>();
    private final boolean continuous;

    private Places(List<Position> positions, boolean continuous) {
        this.positions = positions;
        this.continuous = continuous;
        if (!continuous) {
            for (int i = 0; i < positions.size(); i++) {
                order.put(positions.get(i), i);
            }
        }
    }

    /** One place after the other, for bars and cells. */
    static Places inOrder(List<Series> series) {
        return new Places(distinct(series), false);
    }

    /** True distances where positions are dates or numbers; a gap in time is a gap in the picture. */
    static Places toScale(List<Series> series) {
        List<Position> positions = distinct(series);
        boolean measurable = positions.stream().noneMatch(Position.Category.class::isInstance);
        return new Places(positions, measurable && !positions.isEmpty());
    }

    List<Position> positions() {
        return positions;
    }

    /** Whether any number between two positions is a position too, so that axis ticks need not be points. */
    boolean numeric() {
        return continuous && positions.getFirst() instanceof Position.Amount;
    }

    double of(Position position) {
        if (!continuous) {
            return order.getOrDefault(position, -1);
        }
        return switch (position) {
            case Position.Period period -> period.epochDay();
            case Position.Amount amount -> amount.value();
            case Position.Category _,Position.Passage _ ->
                throw new IllegalStateException("No place for " + position.full());
        };
    }

    double low() {
        return positions.isEmpty() ? 0 : of(positions.getFirst());
    }

    double high() {
        return positions.isEmpty() ? 0 : of(positions.getLast());
    }

    /**
     * What of the series lies where a chart was narrowed to: the value axis fits what is seen. Everything, where
     * nothing does.
     *
     * @param margin what is seen of a position beside its own place
     */
    List<Series> inSight(List<Series> series, @Nullable Zoom zoom, double margin) {
        if (zoom == null) {
            return series;
        }
        List<Series> seen = series.stream().map(one -> one.with(one.points().stream()
                .filter(point -> of(point.x()) >= zoom.from() - margin && of(point.x()) <= zoom.to() + margin)
                .toList())).toList();
        boolean nothing = seen.stream().flatMap(one -> one.points().stream()).allMatch(point -> point.value() == null);
        return nothing ? series : seen;
    }

    /** Short labels; the year joins where the positions span several and it begins. */
    String label(Position position, Position previous) {
        if (!(position instanceof Position.Period now) || !spansYears()) {
            return position.brief();
        }
        boolean first = position.equals(previous);
        boolean newYear = previous instanceof Position.Period before
                && before.start().getYear() != now.start().getYear();
        return first || newYear ? now.brief() + " " + now.start().getYear() : now.brief();
    }

    /** The longest its label may become. */
    String longest(Position position) {
        return position instanceof Position.Period period && spansYears()
                ? position.brief() + " " + period.start().getYear()
                : position.brief();
    }

    private boolean spansYears() {
        return positions.getFirst() instanceof Position.Period first
                && positions.getLast() instanceof Position.Period last
                && first.start().getYear() != last.start().getYear();
    }

    private static Set<Position> union(List<Series> series) {
        Set<Position> seen = new LinkedHashSet<>();
        series.forEach(one -> one.points().forEach(point -> seen.add(point.x())));
        return seen;
    }

    /** A single series has each position once, and may be long: no need to look for twins. */
    private static List<Position> distinct(List<Series> series) {
        List<Position> positions = series.size() == 1
                ? new ArrayList<>(series.getFirst().points().stream().map(Point::x).toList())
                : new ArrayList<>(union(series));
        if (positions.stream().allMatch(Position.Period.class::isInstance)) {
            positions.sort(Comparator.comparing(position -> ((Position.Period) position).start()));
        } else if (positions.stream().allMatch(Position.Amount.class::isInstance)) {
            positions.sort(Comparator.comparingDouble(position -> ((Position.Amount) position).value()));
        }
        return List.copyOf(positions);
    }
}
