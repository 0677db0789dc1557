package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.format.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the published run made different from the run before. */
record LastSync(long run, List<Change> changes) {

    private static final int MOST_KINDS = 3;

    /**
     * One figure that moved.
     *
     * @param before null where nothing was published before
     * @param came rows that are new or changed, where rows were compared
     * @param went rows that are gone or changed, where rows were compared
     */
    record Change(String subject, String measure, @Nullable Long before, @Nullable Long after, @Nullable Long came,
            @Nullable Long went) {

        long by() {
            return Objects.requireNonNullElse(after, 0L) - Objects.requireNonNullElse(before, 0L);
        }
    }

    LastSync {
        changes = List.copyOf(changes);
    }

    /** Nothing where nothing is different. */
    List<Line> lines() {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(first() ? all("People", of("users", "real")) : people());
        lines.add(first() ? all("Activities", events().stream()) : activities());
        of("active in the last month", "real").findFirst().ifPresent(active -> lines.add(new Line("Active this month",
                moved(active))));
        of("users", "ghost").findFirst().ifPresent(ghosts -> lines.add(new Line("Ghost accounts", moved(ghosts))));
        return lines;
    }

    /** Everything is new, which is no news. */
    private static Line all(String label, Stream<Change> changes) {
        return new Line(label, Line.Cell.of(Figures.count(changes.mapToLong(Change::by).sum())));
    }

    /** Whether there was nothing to compare with. */
    boolean first() {
        return !changes.isEmpty() && changes.stream().allMatch(change -> change.before() == null);
    }

    private Line people() {
        long by = of("users", "real").mapToLong(Change::by).sum();
        Line line = new Line("People", signed(Math.max(by, 0), "new"), Line.Cell.of(count(Math.max(-by, 0), "gone")));
        return of("rows", "core.user_profiles").findFirst()
                .map(rows -> line.and(Line.Cell.of(count(Math.min(Objects.requireNonNullElse(rows.came(), 0L),
                        Objects.requireNonNullElse(rows.went(), 0L)), "changed"))))
                .orElse(line);
    }

    private Line activities() {
        List<Change> events = events();
        if (events.isEmpty()) {
            return new Line("Activities", Line.Cell.of("none new"));
        }
        return new Line("Activities", events.stream().limit(MOST_KINDS)
                .map(change -> signed(change.by(), plural(change.measure(), change.by()))).toArray(Line.Cell[]::new));
    }

    private List<Change> events() {
        return changes.stream().filter(change -> change.subject().equals("events")).toList();
    }

    private static Line.Cell moved(Change change) {
        return Line.Cell.of(change.before() == null
                ? Figures.count(Objects.requireNonNullElse(change.after(), 0L))
                : Figures.count(change.before()) + " → "
                        + Figures.count(Objects.requireNonNullElse(change.after(), 0L)));
    }

    private Stream<Change> of(String subject, String measure) {
        return changes.stream().filter(change -> change.subject().equals(subject) && change.measure().equals(measure));
    }

    private static Line.Cell signed(long by, String what) {
        return by > 0 ? Line.Cell.good("+" + count(by, what)) : Line.Cell.of(count(by, what));
    }

    private static String count(long number, String what) {
        return Figures.count(number) + " " + what;
    }

    private static String plural(String type, long by) {
        String words = type.replace('_', ' ');
        return Math.abs(by) == 1 || words.contains(" ") ? words : words + "s";
    }
}
