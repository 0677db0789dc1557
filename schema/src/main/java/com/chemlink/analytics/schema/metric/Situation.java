package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.failure.Nearest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What the analytics database is about to be asked: which run, and which types of events there are.
 *
 * @param types by name
 */
record Situation(Run run, Map<String, Type> types) {

    /**
     * A type of event.
     *
     * @param product whose it is
     * @param core whether it counts as using the product
     * @param start whether users of the product begin with it, once each
     * @param bit which of those of its product it is, in masks and trails
     * @param bulk whether some of its events may be parts of bulk updates
     * @param properties that its events may have
     */
    record Type(String product, boolean core, boolean start, int bit, boolean bulk, Set<String> properties) {

        /** Of the name, the product, t or f for core and for start, the bit, t or f for bulk, and the properties, with a space between them. */
        private static Type of(List<String> words) {
            return new Type(words.get(1), words.get(2).equals("t"), words.get(3).equals("t"),
                    Integer.parseInt(words.get(4)), words.get(5).equals("t"),
                    new TreeSet<>(words.subList(6, words.size())));
        }
    }

    /** What one step of a question may take, unless the server allows more; with its usual 4 MB it sorts a million people on disk. */
    private static final int MEMORY_KB = 64 << 10;

    /** The published run, or an earlier one that was published too. */
    static Situation of(DSLContext database, @Nullable Long knownOn) {
        Record published = database.fetchOptional(
                """
                        SELECT run_id, as_of, as_of_date, time_zone,
                               (SELECT array_agg(concat_ws(' ', event_type, product, is_core, is_start, bit,
                                                           event_type IN (SELECT event_type FROM core.activity_bits WHERE is_bulk),
                                                           array_to_string(properties, ' ')))
                                FROM core.event_types) AS types,
                               set_config('work_mem', greatest(pg_size_bytes(current_setting('work_mem')) / 1024, {0}) || 'kB', false)
                        FROM ops.published""",
                DSL.inline(MEMORY_KB))
                .orElseThrow(() -> new Failure(Category.UNAVAILABLE, "ME-NOTHING",
                        "Nothing has been published yet.", "Run a sync first."));
        Map<String, Type> types = new HashMap<>();
        for (String type : published.get("types", String[].class)) {
            List<String> words = List.of(type.strip().split(" "));
            types.put(words.getFirst(), Type.of(words));
        }
        Run run = run(published, true);
        if (knownOn == null || knownOn == run.id()) {
            return new Situation(run, types);
        }
        Record earlier = database.fetchOptional(
                """
                        SELECT run_id, as_of, (as_of AT TIME ZONE time_zone)::date AS as_of_date, time_zone
                        FROM ops.runs WHERE run_id = {0} AND outcome = 'published' AND run_id < {1}""",
                DSL.val(knownOn), DSL.val(run.id()))
                .orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "ME-RUN",
                        "Run %d has not published anything.".formatted(knownOn), "'chemlink status' lists the runs."));
        return new Situation(run(earlier, false), types);
    }

    private static Run run(Record row, boolean published) {
        return new Run(row.get("run_id", Long.class),
                row.get("as_of", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.get("as_of_date", LocalDate.class),
                ZoneId.of(row.get("time_zone", String.class)), published);
    }

    void requireKnown(Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(types.keySet());
        if (!unknown.isEmpty()) {
            throw new Failure(Category.BAD_CONFIGURATION, "ME-TYPE",
                    "There is no activity type %s.".formatted(String.join(", ", unknown)),
                    (unknown.size() > 1 ? "" : Nearest.question(unknown.iterator().next(), types.keySet()))
                            + "The types are " + String.join(", ", new TreeSet<>(types.keySet())) + ".");
        }
    }

    /** Refuses a property that events of the type do not have: nothing would ever meet the condition. */
    void requireProperties(NamedActivity activity) {
        Set<String> known = type(activity.type()).properties();
        for (String property : new TreeSet<>(activity.where().keySet())) {
            if (!known.contains(property)) {
                throw new Failure(Category.BAD_CONFIGURATION, "ME-PROPERTY",
                        "Events of the type %s have no property %s.".formatted(activity.type(), property),
                        known.isEmpty()
                                ? "They have none: ask for %s alone.".formatted(activity.type())
                                : "%sThey have %s.".formatted(Nearest.question(property, known),
                                        String.join(", ", known)));
            }
        }
    }

    boolean isCore(String name) {
        return type(name).core();
    }

    /** Trails have all events of core types, those of bulk updates too. Nothing is prepared for the past. */
    Prepared prepared(boolean bulk) {
        return run.published()
                ? new Prepared(named(type -> type.core() && (bulk || !type.bulk())), named(Type::start))
                : Prepared.NOTHING;
    }

    boolean onTrails(ActivityTypes asked, boolean bulk) {
        Set<String> trails = prepared(bulk).trails();
        return switch (asked.kind()) {
            case ALL -> false;
            case CORE -> trails.containsAll(named(Type::core));
            case NAMED -> trails.containsAll(asked.names());
        };
    }

    private Set<String> named(Predicate<Type> which) {
        return types.keySet().stream().filter(name -> which.test(type(name))).collect(Collectors.toSet());
    }

    /** Which sign stands for it in a trail. */
    char letter(String name) {
        return (char) (64 + type(name).bit());
    }

    private Type type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    /** Whose people types are about; where none are named, ChemLink's. Nobody is a user of two products. */
    String productOf(Set<String> names) {
        requireKnown(names);
        Set<String> owners = new TreeSet<>();
        names.forEach(name -> owners.add(type(name).product()));
        if (owners.size() > 1) {
            throw new Failure(Category.BAD_CONFIGURATION, "ME-PRODUCT",
                    "%s are activities of different products, %s, and nobody is a user of two."
                            .formatted(String.join(", ", new TreeSet<>(names)), String.join(" and ", owners)),
                    "Name activities of one product.");
        }
        return owners.isEmpty() ? "chemlink" : owners.iterator().next();
    }
}
