package com.chemlink.analytics.schema.metric;

import java.util.Map;
import java.util.Set;

/**
 * Activities that a question names itself, whatever the filter.
 *
 * @param where properties they must have, each with the values it may have; empty: any of the type
 */
public record NamedActivity(String type, Map<String, Set<String>> where) {

    public NamedActivity {
        where = Map.copyOf(where);
    }

    public static NamedActivity any(String type) {
        return new NamedActivity(type, Map.of());
    }
}
