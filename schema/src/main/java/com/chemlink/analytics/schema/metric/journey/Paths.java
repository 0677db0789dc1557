package com.chemlink.analytics.schema.metric.journey;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.DateRange.Preset;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricBuilder;
import com.chemlink.analytics.schema.metric.NamedActivity;
import com.chemlink.analytics.schema.metric.Shortcut.Need;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import com.chemlink.analytics.schema.metric.journey.PathsSql.From;
import java.util.Set;
import java.util.function.Function;

/**
 * Sequences of what people do, which a long silence ends. They are metrics like those of the catalogue, made when they are
 * asked.
 *
 * @param steps the most a path is followed
 * @param gapHours the longest silence within a path
 * @param collapsed whether the same activity several times in a row is one step
 * @param most how many paths are told, the commonest first
 */
public record Paths(Anchor anchor, int steps, int gapHours, boolean collapsed, int most) {

    /** As they are usually asked. */
    public static final Paths USUAL = new Paths(new Anchor.Nowhere(), 5, 24, false, 20);

    /** Stands for everybody at a step, wherever they went from there. */
    public static final String ANYWHERE = "anywhere";

    public static final int MOST_STEPS = 5;

    private static final int LONGEST_GAP = 31 * 24;
    private static final int MOST_PATHS = 10_000;

    public Paths {
        requireBetween("A path has", "steps", steps, 2, MOST_STEPS);
        requireBetween("A silence has", "hours", gapHours, 1, LONGEST_GAP);
        requireBetween("One asks for", "paths", most, 1, MOST_PATHS);
    }

    private static void requireBetween(String what, String of, int number, int least, int greatest) {
        if (number < least || number > greatest) {
            throw new Failure(Category.BAD_CONFIGURATION, "PA-QUESTION",
                    "%s %d to %,d %s, not %,d.".formatted(what, least, greatest, of, number),
                    "Choose a number in between.");
        }
    }

    public Paths with(Anchor other) {
        return new Paths(other, steps, gapHours, collapsed, most);
    }

    public Paths collapsed(boolean on) {
        return new Paths(anchor, steps, gapHours, on, most);
    }

    public Paths within(int hours) {
        return new Paths(anchor, steps, hours, collapsed, most);
    }

    /** Followed over at most so many steps. */
    public Paths over(int longest) {
        return new Paths(anchor, longest, gapHours, collapsed, most);
    }

    public Paths telling(int paths) {
        return new Paths(anchor, steps, gapHours, collapsed, paths);
    }

    /** Whole paths. */
    public Metric metric() {
        return define("paths", "Paths " + anchor.words());
    }

    /** The same under another name and title. */
    public Metric define(String id, String title) {
        PathsSql sql = new PathsSql(this, From.EVENTS);
        MetricBuilder metric = begin(id, title).question("Which ways do people take through the product?")
                .meaning(meaning() + " The %d that most users took.".formatted(most))
                .drawn(Drawing.BARS).by("path", "Path")
                .count("users", "Users", "users", Drill.users(sql.usersOfPath()))
                .count("walkers", "Users with any such path", "users", Drill.users(sql.walkers()))
                .rate("share", "Share of users", "users", "walkers")
                .sql(sql.paths());
        return fromTrails(metric, PathsSql::paths);
    }

    /**
     * From step to step, as a flow is drawn: who was at a step (next is {@link #ANYWHERE}), and who went on to what. Places
     * count from 1, or where paths lead somewhere backwards from there, which is 0.
     */
    public Metric flow() {
        PathsSql sql = new PathsSql(this, From.EVENTS);
        MetricBuilder metric = begin("path_flow", "Steps of paths " + anchor.words())
                .question("At each step, how many people are where, and where do they go?").meaning(meaning())
                .drawn(Drawing.TABLE).by("place", "Place", ColumnType.COUNT).by("step", "Step").by("next", "Next")
                .count("users", "Users", "users", Drill.users(sql.usersOfLink()))
                .count("walkers", "Users with any such path", "users", Drill.users(sql.walkers()))
                .rate("share", "Share of users", "users", "walkers")
                .sql(sql.links());
        return fromTrails(metric, PathsSql::links);
    }

    /** What is asked usually needs no event: whatever begins or ends paths is a core activity, and so is all that is counted. */
    private Metric fromTrails(MetricBuilder metric, Function<PathsSql, String> statement) {
        Set<String> core = anchor.type().map(Set::of).orElse(Set.of());
        if (gapHours == USUAL.gapHours) {
            metric.shortcut(statement.apply(new PathsSql(this, From.TRAILS)), core, Need.OWN_TYPES);
        }
        return metric.shortcut(statement.apply(new PathsSql(this, From.CHOSEN)), core, Need.ON_TRAILS).build();
    }

    private MetricBuilder begin(String id, String title) {
        return Metric.define(id, Subject.ACTIVITY).title(title).source(SourceLabel.BOTH).takesPeople()
                .naming(anchor.type().map(NamedActivity::any).map(Set::of).orElse(Set.of()))
                .counting(ActivityTypes.CORE)
                .within(Preset.LAST_30_DAYS);
    }

    private String meaning() {
        return """
                Sequences of a user's core activities in the range, or of the chosen ones; a gap of more than %d hours begins a new \
                one. %s%s Who takes one twice counts once; the share is of all users who took any."""
                .formatted(gapHours, switch (anchor) {
                    case Anchor.Nowhere _ -> "The first %d steps.".formatted(steps);
                    case Anchor.From(String type) ->
                        "From the first %s in a sequence, %d steps with it.".formatted(type, steps);
                    case Anchor.To(String type) ->
                        "Up to the first %s in a sequence, %d steps with it.".formatted(type, steps);
                }, collapsed ? " The same several times in a row is one step." : "");
    }
}
