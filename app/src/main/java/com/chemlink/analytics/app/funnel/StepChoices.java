package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.schema.funnel.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * What a step can be, as the data has it.
 *
 * @param labels of each type of activity, in the order of its product
 * @param conditions by type: what its events may be told apart by
 */
record StepChoices(Map<String, String> labels, Map<String, List<Condition>> conditions) {

    static final StepChoices NONE = new StepChoices(Map.of(), Map.of());

    /** A property of events and one of its values. */
    record Condition(String property, String value) {}

    /** Values are those of the 90 days before as-of: enough to choose from. */
    static StepChoices ask(DSLContext sql) {
        Map<String, String> labels = new LinkedHashMap<>();
        sql.fetch("SELECT event_type, label FROM core.event_types ORDER BY product, bit").forEach(
                type -> labels.put(type.get("event_type", String.class), type.get("label", String.class)));
        Map<String, List<Condition>> conditions = new LinkedHashMap<>();
        for (Record seen : sql.fetch(
                """
                        SELECT DISTINCT seen.event_type, pair.key AS property, pair.value
                        FROM (
                            SELECT DISTINCT event.event_type, event.properties
                            FROM core.user_journey_events AS event
                            JOIN ops.published ON event.occurred_at BETWEEN published.as_of - interval '90 days' AND published.as_of
                        ) AS seen
                        CROSS JOIN LATERAL jsonb_each_text(seen.properties) AS pair
                        WHERE pair.value ~ {0}
                        ORDER BY 1, 2, 3
                        LIMIT 200""",
                DSL.val("^[[:alnum:]_ .&+-]{1,60}$"))) {
            conditions.computeIfAbsent(seen.get("event_type", String.class), _ -> new ArrayList<>())
                    .add(new Condition(seen.get("property", String.class), seen.get("value", String.class)));
        }
        return new StepChoices(labels, conditions);
    }

    List<Condition> of(Step step) {
        return step instanceof Step.Activity activity
                ? conditions.getOrDefault(activity.type(), List.of())
                : List.of();
    }

    /** As people read it: Vote, only up. */
    String words(Step step) {
        return switch (step) {
            case Step.Milestone milestone -> milestone.label();
            case Step.Activity activity -> labels.getOrDefault(activity.type(), activity.type())
                    + activity.where().values().stream()
                            .map(values -> String.join(" or ", values).toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ", activity.where().isEmpty() ? "" : ": ", ""));
        };
    }

    static Step with(Step.Activity step, Condition condition) {
        return new Step.Activity(step.type(), new TreeMap<>(Map.of(condition.property(), Set.of(condition.value()))));
    }
}
