package com.chemlink.analytics.schema.metric.journey;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.Optional;

/** Where paths are held on to: the first time an activity occurs in each of them, or nowhere. */
public sealed interface Anchor {

    /** As a title says it: "from view". */
    String words();

    /** The activity, where there is one. */
    Optional<String> type();

    /** Every path from its own beginning. */
    record Nowhere() implements Anchor {

        @Override
        public String words() {
            return "from their beginning";
        }

        @Override
        public Optional<String> type() {
            return Optional.empty();
        }
    }

    /** What follows the first time. */
    record From(String name) implements Anchor {

        public From {
            require(name);
        }

        @Override
        public String words() {
            return "from " + name;
        }

        @Override
        public Optional<String> type() {
            return Optional.of(name);
        }
    }

    /** What leads to the first time. */
    record To(String name) implements Anchor {

        public To {
            require(name);
        }

        @Override
        public String words() {
            return "to " + name;
        }

        @Override
        public Optional<String> type() {
            return Optional.of(name);
        }
    }

    private static void require(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new Failure(Category.BAD_CONFIGURATION, "PA-QUESTION",
                    "'%s' is no name of an activity type.".formatted(name),
                    "Types are written as view or collection_created.");
        }
    }
}
