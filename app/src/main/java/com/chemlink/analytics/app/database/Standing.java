package com.chemlink.analytics.app.database;

import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.Optional;

/** How things are with the databases. */
public sealed interface Standing {

    /**
     * They are being opened; the first time that takes a few seconds.
     *
     * @param doing what is being done; empty where that is not worth a word
     * @param share how far it is; negative where that is not known
     */
    record Opening(String doing, double share) implements Standing {

        public Opening() {
            this("", -1);
        }
    }

    /**
     * Questions are answered.
     *
     * @param sample the built-in sample, where it is read rather than somebody's production
     * @param from where the addresses of the sources come from, such as .env; empty for the sample
     */
    record Open(Optional<Sample> sample, String from) implements Standing {}

    /** The analytics database was there and is gone; it is looked for all the time. */
    record Away(Failure why) implements Standing {}

    /** They could not be opened. */
    record Unusable(Failure why) implements Standing {}
}
