package com.chemlink.analytics.app.journeys;

import com.chemlink.analytics.schema.metric.journey.Anchor;

/** Which end of a path is held on to. */
enum Held {
    NOWHERE("From their beginning") {
        @Override
        Anchor at(String type) {
            return new Anchor.Nowhere();
        }
    },
    START("From") {
        @Override
        Anchor at(String type) {
            return new Anchor.From(type);
        }
    },
    END("To") {
        @Override
        Anchor at(String type) {
            return new Anchor.To(type);
        }
    };

    private final String label;

    Held(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract Anchor at(String type);
}
