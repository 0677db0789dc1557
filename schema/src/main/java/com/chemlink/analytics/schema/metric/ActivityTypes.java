package com.chemlink.analytics.schema.metric;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of event types. Types are data, so "all" and "core" are asked of the database.
 *
 * @param names only where the kind is {@code NAMED}
 */
public record ActivityTypes(Kind kind, Set<String> names) {

    public ActivityTypes {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** Whether types are named, or follow from what the database says of them. */
    public enum Kind {
        ALL, CORE, NAMED
    }

    public static final ActivityTypes ALL = new ActivityTypes(Kind.ALL, Set.of());

    /** Everything that counts as using the product. */
    public static final ActivityTypes CORE = new ActivityTypes(Kind.CORE, Set.of());

    public static ActivityTypes of(String... names) {
        return new ActivityTypes(Kind.NAMED, Set.of(names));
    }

    public static ActivityTypes of(Set<String> names) {
        return new ActivityTypes(Kind.NAMED, names);
    }

    public String label() {
        return switch (kind) {
            case ALL -> "all activities";
            case CORE -> "core activities";
            case NAMED -> String.join(", ", names);
        };
    }
}
