package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.failure.Nearest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One step of a funnel, written as {@code view}, {@code view[type=PROFILE|SHARED_LINK]} or {@code profile:headline}. */
public sealed interface Step {

    Pattern WRITTEN = Pattern.compile("([a-z][a-z0-9_]*)(?:\\[([^\\[\\]]+)])?");
    Pattern CONDITION = Pattern.compile("([a-z][a-z0-9_]*)=([^=]+)");
    /** What stands in a statement as it is: nothing that could end a text or begin a parameter. */
    Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}_ .&+-]{1,60}");

    /** As it is written and read again. */
    String text();

    static Step parse(String text) {
        String step = text.strip();
        if (step.startsWith(Milestone.PREFIX)) {
            return Milestone.named(step.substring(Milestone.PREFIX.length()));
        }
        Matcher written = WRITTEN.matcher(step);
        if (!written.matches()) {
            throw Funnel.impossible("'%s' is no step of a funnel.".formatted(text),
                    "Write an activity type as view, one with a condition as view[type=PROFILE], or a milestone as profile:headline.");
        }
        TreeMap<String, Set<String>> where = new TreeMap<>();
        if (written.group(2) != null) {
            for (String condition : written.group(2).split(",")) {
                Matcher one = CONDITION.matcher(condition.strip());
                if (!one.matches()) {
                    throw Funnel.impossible("'%s' is no condition.".formatted(condition),
                            "Write the property and its values, as type=PROFILE|SHARED_LINK.");
                }
                where.put(one.group(1), Set.of(one.group(2).split("\\|")));
            }
        }
        return new Activity(written.group(1), where);
    }

    /**
     * Something done.
     *
     * @param where properties of the event, each with the values it may have; empty: any event of the type
     */
    record Activity(String type, SortedMap<String, Set<String>> where) implements Step {

        public Activity {
            TreeMap<String, Set<String>> sorted = new TreeMap<>();
            where.forEach((property, values) -> sorted.put(property,
                    Collections.unmodifiableSet(new TreeSet<>(values))));
            where = Collections.unmodifiableSortedMap(sorted);
            for (Set<String> values : where.values()) {
                for (String value : values) {
                    if (!VALUE.matcher(value).matches()) {
                        throw Funnel.impossible("'%s' cannot be asked for as a property's value.".formatted(value),
                                "Values have letters, digits, spaces and . _ & + - in them, up to 60.");
                    }
                }
            }
        }

        public Activity(String type) {
            this(type, new TreeMap<>());
        }

        @Override
        public String text() {
            return where.isEmpty()
                    ? type
                    : where.entrySet().stream().map(one -> one.getKey() + "=" + String.join("|", one.getValue()))
                            .collect(Collectors.joining(",", type + "[", "]"));
        }

        /** Whether no event can be both. */
        boolean excludes(Activity other) {
            return !type.equals(other.type) || where.entrySet().stream().anyMatch(one -> Collections
                    .disjoint(one.getValue(), other.where.getOrDefault(one.getKey(), one.getValue())));
        }
    }

    /**
     * Something a profile has at as-of. The sources do not say since when: it is reached together with the step before,
     * by those who have it.
     */
    enum Milestone implements Step {
        NAME("has_first_name AND profile.has_last_name", "Has a name"), HEADLINE("has_headline",
                "Has a headline"), LOCATION("has_location", "Has a location"), COMPANY("has_company",
                        "Has a company"), LINKED_IN("has_linked_in", "Has LinkedIn"), EXPERIENCE("experience_count > 0",
                                "Has an experience"), EDUCATION("education_count > 0",
                                        "Has an education"), COMPLETE("profile_completion_score >= 80",
                                                "Profile complete"), FINDER("has_finder", "Has the Finder");

        static final String PREFIX = "profile:";

        private final String condition;
        private final String label;

        Milestone(String condition, String label) {
            this.condition = condition;
            this.label = label;
        }

        static Milestone named(String name) {
            for (Milestone milestone : values()) {
                if (milestone.text().equals(PREFIX + name)) {
                    return milestone;
                }
            }
            List<String> all = Arrays.stream(values()).map(Milestone::text).toList();
            throw Funnel.impossible("There is no milestone %s.".formatted(name),
                    Nearest.question(PREFIX + name, all) + "The milestones are %s.".formatted(String.join(", ", all)));
        }

        @Override
        public String text() {
            return PREFIX + name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        /** What it is called within a statement. */
        String column() {
            return "reached_" + name().toLowerCase(Locale.ROOT);
        }

        /** Of a row of core.user_profiles. */
        String condition() {
            return "profile." + condition;
        }
    }
}
