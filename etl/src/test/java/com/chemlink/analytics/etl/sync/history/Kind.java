package com.chemlink.analytics.etl.sync.history;

/**
 * A kind of change.
 *
 * @param weight how often it is chosen, against the other kinds
 * @param noticeable whether keys or timestamps tell that it happened; what is not, only comparing whole rows finds
 */
record Kind(String name, int weight, boolean noticeable, Recipe recipe) {

    /** Makes the change out of chance and of what is in the database then; finding nothing to change is fine. */
    interface Recipe {
        Edit edit(Dice dice, Lookup chemlink);
    }

    /** Asks chemlink-service for one value; empty if there is none. */
    interface Lookup {
        String value(String sql);
    }

    static Kind noticeable(String name, int weight, Recipe recipe) {
        return new Kind(name, weight, true, recipe);
    }

    static Kind silent(String name, int weight, Recipe recipe) {
        return new Kind(name, weight, false, recipe);
    }
}
