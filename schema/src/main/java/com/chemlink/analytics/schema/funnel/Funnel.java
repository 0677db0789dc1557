package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.NamedActivity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps that follow each other within a window from the first of them. What is asked of it are metrics like those of the
 * catalogue, made when they are asked.
 *
 * @param steps in their order; an activity that is named twice needs two events
 * @param windowDays from the first step of an attempt, its last instant included
 */
public record Funnel(List<Step> steps, int windowDays, Order order, Breakdown by) {

    public static final int USUAL_WINDOW = 14;
    public static final int LONGEST_WINDOW = 366;
    public static final int MOST_STEPS = 12;

    private static final Pattern WRITTEN = Pattern
            .compile("(.+?) within (\\d{1,4}) days?(?:, (ordered|strict|any))?(?:, by ([a-z]+))?");

    public Funnel {
        steps = List.copyOf(steps);
        if (steps.size() < 2 || steps.size() > MOST_STEPS) {
            throw impossible("A funnel has 2 to %d steps, not %d.".formatted(MOST_STEPS, steps.size()),
                    "Name the steps in their order, as signup view vote.");
        }
        if (windowDays < 1 || windowDays > LONGEST_WINDOW) {
            throw impossible("A window of %d days cannot be asked for.".formatted(windowDays),
                    "Choose 1 to %d days.".formatted(LONGEST_WINDOW));
        }
        if (steps.getFirst() instanceof Step.Milestone) {
            throw impossible("A milestone has no time of its own, so a funnel cannot begin with it.",
                    "Begin with an activity, as signup.");
        }
        List<Step.Activity> different = activities(steps).distinct().toList();
        for (int i = 0; i < different.size(); i++) {
            for (Step.Activity other : different.subList(i + 1, different.size())) {
                if (!different.get(i).excludes(other)) {
                    throw impossible("One event could be both %s and %s.".formatted(different.get(i).text(),
                            other.text()), "Let conditions on one activity be the same, or exclude each other.");
                }
            }
        }
    }

    /** Ordered and of everybody together. */
    public static Funnel of(int windowDays, String... steps) {
        return of(Arrays.asList(steps), windowDays, Order.ORDERED, Breakdown.NONE);
    }

    public static Funnel of(List<String> steps, int windowDays, Order order, Breakdown by) {
        return new Funnel(steps.stream().map(Step::parse).toList(), windowDays, order, by);
    }

    /** Reads what {@link #text()} wrote. */
    public static Funnel parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw impossible("'%s' is no funnel.".formatted(text),
                    "Write it as signup > view > vote within 14 days, ordered, by segment.");
        }
        Order order = written.group(3) == null
                ? Order.ORDERED
                : Order.valueOf(written.group(3).toUpperCase(Locale.ROOT));
        Breakdown by = written.group(4) == null ? Breakdown.NONE : breakdown(written.group(4));
        return of(Arrays.asList(written.group(1).split(">")), Integer.parseInt(written.group(2)), order, by);
    }

    private static Breakdown breakdown(String name) {
        return Arrays.stream(Breakdown.values()).filter(by -> by.toString().equals(name)).findFirst()
                .orElseThrow(() -> impossible("A funnel cannot be told apart by %s.".formatted(name),
                        "Choose segment, country or cohort."));
    }

    /** As one line: {@code signup > view > vote within 14 days, strict, by country}. */
    public String text() {
        return "%s within %d days, %s%s".formatted(path(), windowDays, order,
                by == Breakdown.NONE ? "" : ", by " + by);
    }

    /** Its steps alone. */
    public String path() {
        return steps.stream().map(Step::text).collect(Collectors.joining(" > "));
    }

    /** The window, as an interval. */
    String window() {
        return "interval '%d hours'".formatted(windowDays * 24);
    }

    /** The types of activity it names. */
    public Set<String> types() {
        return activities(steps).map(Step.Activity::type).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The activities that are its steps, each once. */
    Set<NamedActivity> named() {
        return activities(steps).map(step -> new NamedActivity(step.type(), step.where()))
                .collect(Collectors.toSet());
    }

    /** Its steps, how many reached each, and what became of the others. */
    public Metric metric() {
        return new FunnelMetrics(this).steps();
    }

    /** How many of those who entered in a period went through. */
    public Metric trend() {
        return new FunnelMetrics(this).trend();
    }

    /** What else those did who went through, against those who did not. */
    public Metric differences() {
        return new FunnelMetrics(this).differences();
    }

    private static Stream<Step.Activity> activities(List<Step> steps) {
        return steps.stream().filter(Step.Activity.class::isInstance).map(Step.Activity.class::cast);
    }

    static Failure impossible(String sentence, String next) {
        return new Failure(Category.BAD_CONFIGURATION, "FU-QUESTION", sentence, next);
    }
}
