package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.etl.doctor.Check;
import java.util.List;

/** How far the test of a connection is. */
sealed interface Tested {

    /** Not tested as it stands. */
    record Not() implements Tested {}

    /** Under way. */
    record Running() implements Tested {}

    /** What was found. */
    record Done(List<Check> checks) implements Tested {

        boolean well() {
            return checks.stream().noneMatch(check -> check.verdict() == Check.Verdict.FAILED);
        }
    }
}
