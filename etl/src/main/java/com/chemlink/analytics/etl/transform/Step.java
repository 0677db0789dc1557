package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.progress.Phase;
import java.util.List;

/**
 * One SQL file of the transformation.
 *
 * @param file its name below this package
 * @param after files that must be done before it
 */
public record Step(Phase phase, String file, List<String> after) {

    static Step core(String file, String... after) {
        return new Step(Phase.CORE, file, List.of(after));
    }

    static Step aggregate(String file, String... after) {
        return new Step(Phase.AGGREGATES, file, List.of(after));
    }
}
