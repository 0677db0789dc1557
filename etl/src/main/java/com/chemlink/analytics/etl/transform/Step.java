package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.progress.Phase;
import java.util.List;

/**
 * One SQL file of the transformation.
 *
 * @param name the name of its file, without the ending
 * @param after steps of the same phase that must be done before it
 */
public record Step(Phase phase, String name, List<String> after) {

    static Step core(String name, String... after) {
        return new Step(Phase.CORE, name, List.of(after));
    }

    static Step aggregate(String name, String... after) {
        return new Step(Phase.AGGREGATES, name, List.of(after));
    }
}
