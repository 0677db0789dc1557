package com.chemlink.analytics.schema.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who did the first step of a funnel at all, with all that they did: of each kind, kind_1 and so on; or of the first, and
 * the trail of whatever came after, in which any core activity is found without being put beside the others.
 */
final class People {

    private final Funnel funnel;
    private final List<Step.Activity> kinds;
    private final List<Step.Milestone> milestones;
    private final boolean trails;

    People(Funnel funnel, boolean trails) {
        this.funnel = funnel;
        this.trails = trails;
        this.kinds = funnel.steps().stream().filter(Step.Activity.class::isInstance).map(Step.Activity.class::cast)
                .distinct().toList();
        this.milestones = funnel.steps().stream().filter(Step.Milestone.class::isInstance)
                .map(Step.Milestone.class::cast).distinct().toList();
    }

    int kind(Step.Activity activity) {
        return kinds.indexOf(activity) + 1;
    }

    /** When somebody next did something, at an instant or after it. */
    String next(Step.Activity activity, String at) {
        return trails
                ? "moments[%1$s + nullif(strpos(substr(trail, 2 * %1$s + 1), {letter %2$s}), 0) / 2]"
                        .formatted(Attempts.BEFORE.formatted(at, "moments"), activity.type())
                : "kind_%1$d[%2$s + 1]".formatted(kind(activity),
                        Attempts.BEFORE.formatted(at, "kind_" + kind(activity)));
    }

    /** What is known of one user besides who they are. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        for (int kind = 1; kind <= joined(); kind++) {
            known.add("kind_" + kind);
        }
        if (trails) {
            known.addAll(List.of("moments", "trail"));
        }
        milestones.forEach(one -> known.add(one.column()));
        return known;
    }

    /** One row per user. */
    String query() {
        StringBuilder from = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        for (int kind = 1; kind <= joined(); kind++) {
            if (kind > 1) {
                from.append("\nLEFT JOIN (%s) AS of_%2$d ON of_%2$d.user_id = of_1.user_id"
                        .formatted(moments(kinds.get(kind - 1)), kind));
            }
            columns.append(", of_%1$d.moments AS kind_%1$d".formatted(kind));
        }
        if (trails) {
            from.append(
                    """

                            LEFT JOIN (SELECT done.user_id, done.moments || '{}' AS moments, done.trail || '' AS trail FROM aggregates.user_trails AS done) AS trails
                              ON trails.user_id = of_1.user_id""");
            columns.append(", trails.moments, trails.trail");
        }
        if (funnel.order() == Order.STRICT) {
            from.append("\nLEFT JOIN (%s) AS everything ON everything.user_id = of_1.user_id".formatted(everything()));
            columns.append(", everything.moments AS everything");
        }
        if (!milestones.isEmpty()) {
            from.append("\nLEFT JOIN core.user_profiles AS profile ON profile.user_id = of_1.user_id");
            milestones.forEach(one -> columns.append(", %s AS %s".formatted(one.condition(), one.column())));
        }
        return """
                SELECT of_1.user_id, %s AS part%s
                FROM (%s) AS of_1
                JOIN core.users AS person ON person.user_id = of_1.user_id AND {users person}%s
                WHERE width_bucket(%s, of_1.moments) > %s"""
                .formatted(funnel.by().expression(), columns, moments(kinds.getFirst()), from, Attempts.NEWEST,
                        Attempts.BEFORE.formatted(":from_at::timestamptz", "of_1.moments"));
    }

    private int joined() {
        return trails ? 1 : kinds.size();
    }

    /** When each user did one kind of thing. */
    private String moments(Step.Activity activity) {
        if (activity.where().isEmpty()) {
            return "SELECT did.user_id, {moments did} || '{}' AS moments FROM aggregates.user_moments AS did WHERE did.event_type = '%s'"
                    .formatted(activity.type());
        }
        return """
                SELECT event.user_id, array_agg(event.occurred_at ORDER BY event.occurred_at) AS moments
                FROM core.user_journey_events AS event
                WHERE event.event_type = '%s' AND %s AND {bulk event}
                  AND event.occurred_at >= :from_at AND event.occurred_at < :to_at::timestamptz + %s AND event.occurred_at <= :as_of
                GROUP BY event.user_id"""
                .formatted(activity.type(), activity.where().entrySet().stream()
                        .map(one -> "event.properties ->> '%s' IN ('%s')".formatted(one.getKey(),
                                String.join("', '", one.getValue())))
                        .collect(Collectors.joining(" AND ")), reach());
    }

    /** Whatever each of those did who could go beyond the first step. */
    private String everything() {
        String second = funnel.steps().stream().skip(1).filter(Step.Activity.class::isInstance).findFirst()
                .map(step -> moments((Step.Activity) step)).orElse("SELECT NULL::uuid AS user_id");
        return """
                SELECT did.user_id, array_agg(moment ORDER BY moment) AS moments
                FROM aggregates.user_moments AS did
                CROSS JOIN LATERAL unnest({moments did}) AS moment
                WHERE did.user_id IN (SELECT second.user_id FROM (%s) AS second)
                  AND moment >= :from_at AND moment < :to_at::timestamptz + %s
                GROUP BY did.user_id"""
                .formatted(second, reach());
    }

    /** Longer than any window that begins in the range. */
    private String reach() {
        return funnel.window() + " + interval '1 hour'";
    }
}
