package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.DateRange.Preset;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Activities that follow each other within a window from the first of them. It is a metric like those of the catalogue,
 * made when it is asked.
 *
 * @param steps types of activity in their order; one that is named twice needs two events
 * @param windowDays from the first step of an attempt, its last instant included
 */
public record Funnel(List<String> steps, int windowDays) {

    public static final int USUAL_WINDOW = 14;

    private static final int MOST_STEPS = 12;
    private static final int LONGEST_WINDOW = 366;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Funnel {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || steps.size() > MOST_STEPS) {
            throw impossible("A funnel has 2 to %d steps, not %d.".formatted(MOST_STEPS, steps.size()),
                    "Name the activities in their order, as signup view vote.");
        }
        if (windowDays < 1 || windowDays > LONGEST_WINDOW) {
            throw impossible("A window of %d days cannot be asked for.".formatted(windowDays),
                    "Choose 1 to %d days.".formatted(LONGEST_WINDOW));
        }
        for (String step : steps) {
            if (!NAME.matcher(step).matches()) {
                throw impossible("'%s' is no name of an activity type.".formatted(step),
                        "Types are written as view or collection_created.");
            }
        }
    }

    private static Failure impossible(String sentence, String next) {
        return new Failure(Category.BAD_CONFIGURATION, "FU-QUESTION", sentence, next);
    }

    public Metric metric() {
        FunnelSql sql = new FunnelSql(this);
        return Metric.define("funnel", Subject.ACTIVATION).title("Funnel: " + String.join(" > ", steps))
                .question("Of those who took the first step, how many went on, and where do the others stop?")
                .source(SourceLabel.BOTH)
                .meaning(
                        """
                                Users with the first step in the range, and the furthest step of any of their attempts: each first step begins one, \
                                and what follows counts until %d days after it, the last instant included. A step that is named twice needs two \
                                events; events of one instant are taken in the order of the steps. Who has not finished and still has time at as-of \
                                is still in the window, neither converted nor dropped. The median is between the first times of two steps."""
                                .formatted(windowDays))
                .takesPeople().takes(FilterPart.BULK).within(Preset.LAST_12_MONTHS).drawn(Drawing.FUNNEL)
                .by("place", "Place", ColumnType.COUNT).by("step", "Step")
                .count("users", "Users", "users", Drill.users(sql.users("{here} IS NOT NULL")))
                .count("entered", "Took the first step", "users", Drill.users(sql.users("first_1 IS NOT NULL")))
                .count("came", "Reached the step before", "users", Drill.users(sql.users("{before} IS NOT NULL")))
                .count("still_in_window", "Still in window", "users",
                        Drill.users(sql.users("{before} IS NOT NULL AND {here} IS NULL AND open")))
                .count("dropped", "Dropped", "users",
                        Drill.users(sql.users("{before} IS NOT NULL AND {here} IS NULL AND NOT open")))
                .rateWithInterval("from_first", "Of the first step", "users", "entered")
                .rateWithInterval("from_previous", "Of the step before", "users", "came")
                .figure("median_hours", "Median hours from the step before", ColumnType.NUMBER, "hours", "users")
                .sql(sql.steps())
                .build();
    }
}
