package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.etl.progress.Cancellation;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * What of a dataset is laid out, and where.
 *
 * @param most no more rows than these
 * @param personal the personal columns that are wanted
 * @param aside a folder for what does not fit into memory; made if it is needed, and removed again
 * @param progress is told how many rows are there
 * @param cancellation ends whatever is asked of the rows, once it is requested
 */
public record Laying(long most, Set<String> personal, Path aside, LongConsumer progress,
        Cancellation cancellation) {

    /** For a look at all rows, nothing personal. */
    public static Laying all() {
        return first(Long.MAX_VALUE);
    }

    /** For a look at some rows, nothing personal. */
    public static Laying first(long most) {
        return new Laying(most, Set.of(),
                Path.of(System.getProperty("java.io.tmpdir"), "chemlink-rows-" + UUID.randomUUID()), _ -> {},
                new Cancellation());
    }
}
