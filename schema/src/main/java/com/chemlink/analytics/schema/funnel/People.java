package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.metric.Prepared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who did the first step of a funnel at all, with all that they did: their trail, in which most of what came after the first
 * step is found without being put beside anything; and of each other kind, kind_1 and so on, the instants.
 */
final class People {

    private final Funnel funnel;
    private final Prepared prepared;
    private final List<Step.Activity> activities;
    /** Those that are looked up among their own instants, the first step first. */
    private final List<Step.Activity> kinds;
    private final List<Step.Milestone> milestones;

    People(Funnel funnel, Prepared prepared) {
        this.funnel = funnel;
        this.prepared = prepared;
        this.activities = funnel.steps().stream().filter(Step.Activity.class::isInstance)
                .map(Step.Activity.class::cast).toList();
        this.kinds = activities.stream().distinct().filter(activity -> !isOnTrail(activity)).toList();
        this.milestones = funnel.steps().stream().filter(Step.Milestone.class::isInstance)
                .map(Step.Milestone.class::cast).distinct().toList();
    }

    /** A trail says what came next of a type: not which of several, nor what it was about. The first step is where one begins to look. */
    private boolean isOnTrail(Step.Activity activity) {
        return funnel.order() == Order.ORDERED && prepared.trails().contains(activity.type())
                && activity.where().isEmpty()
                && Collections.frequency(activities, activity) == 1 && !activity.equals(activities.getFirst());
    }

    private boolean haveTrails() {
        return activities.stream().anyMatch(this::isOnTrail);
    }

    /** Whether whoever did the first step has a trail, which says who they are, too. */
    private boolean areAllOnTrails() {
        return haveTrails() && prepared.trails().contains(activities.getFirst().type())
                && funnel.by() != Breakdown.COHORT;
    }

    /** Whether the first step is how users begin, once each: they themselves say when. */
    boolean begin() {
        Step.Activity first = activities.getFirst();
        return prepared.starts().contains(first.type()) && first.where().isEmpty() && !areAllOnTrails();
    }

    int kind(Step.Activity activity) {
        return kinds.indexOf(activity) + 1;
    }

    /** When somebody next did something, at an instant or after it. */
    String next(Step.Activity activity, String at) {
        return isOnTrail(activity)
                ? "moments[%1$s + nullif(position({letter %2$s} IN substring(trail FROM 2 * %1$s + 1)), 0) / 2]"
                        .formatted(Attempts.BEFORE.formatted(at, "moments"), activity.type())
                : "kind_%1$d[%2$s + 1]".formatted(kind(activity),
                        Attempts.BEFORE.formatted(at, "kind_" + kind(activity)));
    }

    /** What is known of one user besides who they are. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        for (Step.Activity kind : kinds) {
            known.add("kind_" + kind(kind));
        }
        if (haveTrails()) {
            known.addAll(List.of("moments", "trail"));
        }
        milestones.forEach(one -> known.add(one.column()));
        return known;
    }

    /** One row per user. What is stored packed is unpacked once everything is put together: until then less is moved. */
    String query() {
        Step.Activity first = kinds.getFirst();
        StringBuilder columns = new StringBuilder(", %s AS kind_1".formatted(begin()
                ? "ARRAY[person.started_at]"
                : instants(first, "of_1")));
        StringBuilder from = new StringBuilder(begin()
                ? "core.users AS person"
                : "%s AS of_1\nJOIN %s AS person ON person.user_id = of_1.user_id AND {users person}".formatted(
                        source(first), areAllOnTrails() ? "aggregates.user_trails" : "core.users"));
        for (Step.Activity other : kinds.subList(1, kinds.size())) {
            String alias = "of_" + kind(other);
            columns.append(", %s AS kind_%d".formatted(instants(other, alias), kind(other)));
            from.append("\nLEFT JOIN %1$s AS %2$s ON %2$s.user_id = person.user_id AND %3$s".formatted(source(other),
                    alias, condition(other, alias)));
        }
        if (haveTrails()) {
            columns.append(", %1$s.moments || '{}' AS moments, convert_to(%1$s.trail, 'UTF8') AS trail"
                    .formatted(areAllOnTrails() ? "person" : "done"));
            from.append(areAllOnTrails()
                    ? ""
                    : "\nLEFT JOIN aggregates.user_trails AS done ON done.user_id = person.user_id");
        }
        if (funnel.order() == Order.STRICT) {
            columns.append(", everything.moments AS everything");
            from.append(
                    "\nLEFT JOIN (%s) AS everything ON everything.user_id = person.user_id".formatted(everything()));
        }
        if (!milestones.isEmpty()) {
            milestones.forEach(one -> columns.append(", %s AS %s".formatted(one.condition(), one.column())));
            from.append("\nLEFT JOIN core.user_profiles AS profile ON profile.user_id = person.user_id");
        }
        return "SELECT person.user_id, %s AS part%s\nFROM %s\nWHERE %s".formatted(funnel.by().expression(), columns,
                from,
                begin() ? began() : "%s AND %s".formatted(condition(first, "of_1"), did(instants(first, "of_1"))));
    }

    private static String began() {
        return "{people person} AND person.started_at >= :from_at AND person.started_at <= " + Attempts.NEWEST;
    }

    private static String did(String instants) {
        return "width_bucket(%s, %s) > %s".formatted(Attempts.NEWEST, instants,
                Attempts.BEFORE.formatted(":from_at::timestamptz", instants));
    }

    /** Where one finds when each user did one kind of thing. */
    private String source(Step.Activity activity) {
        return activity.where().isEmpty()
                ? "aggregates.user_moments"
                : """
                        (
                            SELECT event.user_id, event.event_type, array_agg(event.occurred_at ORDER BY event.occurred_at) AS moments
                            FROM core.user_journey_events AS event
                            WHERE event.event_type = '%s' AND %s AND {bulk event}
                              AND event.occurred_at >= :from_at AND event.occurred_at < :to_at::timestamptz + %s AND event.occurred_at <= :as_of
                            GROUP BY event.user_id, event.event_type
                        )"""
                        .formatted(activity.type(), activity.where().entrySet().stream()
                                .map(one -> "event.properties ->> '%s' IN ('%s')".formatted(one.getKey(),
                                        String.join("', '", one.getValue())))
                                .collect(Collectors.joining(" AND ")), reach());
    }

    private static String condition(Step.Activity activity, String alias) {
        return "%s.event_type = '%s'".formatted(alias, activity.type());
    }

    private static String instants(Step.Activity activity, String alias) {
        return activity.where().isEmpty() ? "{moments %s} || '{}'".formatted(alias) : alias + ".moments";
    }

    /** Whatever each of those did who could go beyond the first step. */
    private String everything() {
        String second = activities.size() == 1
                ? "SELECT NULL::uuid"
                : "SELECT second.user_id FROM %s AS second WHERE %s".formatted(source(activities.get(1)),
                        condition(activities.get(1), "second"));
        return """
                SELECT did.user_id, array_agg(moment ORDER BY moment) AS moments
                FROM aggregates.user_moments AS did
                CROSS JOIN LATERAL unnest({moments did}) AS moment
                WHERE did.user_id IN (%s)
                  AND moment >= :from_at AND moment < :to_at::timestamptz + %s
                GROUP BY did.user_id"""
                .formatted(second, reach());
    }

    /** Longer than any window that begins in the range. */
    private String reach() {
        return funnel.window() + " + interval '1 hour'";
    }
}
