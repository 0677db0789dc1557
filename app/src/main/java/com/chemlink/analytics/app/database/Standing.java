package com.chemlink.analytics.app.database;

import com.chemlink.analytics.schema.failure.Failure;

/** How things are with the databases. */
public sealed interface Standing {

    /** They are being opened; the first time that takes a few seconds. */
    record Opening() implements Standing {}

    /**
     * Questions are answered.
     *
     * @param sample whether the built-in sample is read rather than somebody's production
     */
    record Open(boolean sample) implements Standing {}

    /** The analytics database was there and is gone; it is looked for all the time. */
    record Away(Failure why) implements Standing {}

    /** They could not be opened. */
    record Unusable(Failure why) implements Standing {}
}
