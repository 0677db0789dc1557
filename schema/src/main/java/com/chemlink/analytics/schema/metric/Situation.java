package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.failure.Nearest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What the analytics database is about to be asked: which run, and which types of events there are.
 *
 * @param products by type: whose it is
 */
record Situation(Run run, Map<String, String> products) {

    /** What one step of a question may take, unless the server allows more; with its usual 4 MB it sorts a million people on disk. */
    private static final int MEMORY_KB = 64 << 10;

    /** The published run, or an earlier one that was published too. */
    static Situation of(DSLContext database, @Nullable Long knownOn) {
        Record published = database.fetchOptional(
                """
                        SELECT run_id, as_of, as_of_date, time_zone,
                               (SELECT array_agg(event_type || ' ' || product) FROM core.event_types) AS types,
                               set_config('work_mem', greatest(pg_size_bytes(current_setting('work_mem')) / 1024, {0}) || 'kB', false)
                        FROM ops.published""",
                DSL.inline(MEMORY_KB))
                .orElseThrow(() -> new Failure(Category.UNAVAILABLE, "ME-NOTHING",
                        "Nothing has been published yet.", "Run a sync first."));
        Map<String, String> products = new HashMap<>();
        for (String type : published.get("types", String[].class)) {
            products.put(type.substring(0, type.indexOf(' ')), type.substring(type.indexOf(' ') + 1));
        }
        Run run = run(published, true);
        if (knownOn == null || knownOn == run.id()) {
            return new Situation(run, products);
        }
        Record earlier = database.fetchOptional(
                """
                        SELECT run_id, as_of, (as_of AT TIME ZONE time_zone)::date AS as_of_date, time_zone
                        FROM ops.runs WHERE run_id = {0} AND outcome = 'published' AND run_id < {1}""",
                DSL.val(knownOn), DSL.val(run.id()))
                .orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "ME-RUN",
                        "Run %d has not published anything.".formatted(knownOn), "'chemlink status' lists the runs."));
        return new Situation(run(earlier, false), products);
    }

    private static Run run(Record row, boolean published) {
        return new Run(row.get("run_id", Long.class),
                row.get("as_of", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.get("as_of_date", LocalDate.class),
                ZoneId.of(row.get("time_zone", String.class)), published);
    }

    void requireKnown(Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(products.keySet());
        if (!unknown.isEmpty()) {
            throw new Failure(Category.BAD_CONFIGURATION, "ME-TYPE",
                    "There is no activity type %s.".formatted(String.join(", ", unknown)),
                    (unknown.size() > 1 ? "" : Nearest.question(unknown.iterator().next(), products.keySet()))
                            + "The types are " + String.join(", ", new TreeSet<>(products.keySet())) + ".");
        }
    }

    /** Whose people types are about; where none are named, ChemLink's. Nobody is a user of two products. */
    String productOf(Set<String> names) {
        requireKnown(names);
        Set<String> owners = new TreeSet<>();
        names.forEach(name -> owners.add(products.getOrDefault(name, "")));
        if (owners.size() > 1) {
            throw new Failure(Category.BAD_CONFIGURATION, "ME-PRODUCT",
                    "%s are activities of different products, %s, and nobody is a user of two."
                            .formatted(String.join(", ", new TreeSet<>(names)), String.join(" and ", owners)),
                    "Name activities of one product.");
        }
        return owners.isEmpty() ? "chemlink" : owners.iterator().next();
    }
}
