package com.chemlink.analytics.etl.source;

import java.time.Duration;

/**
 * How gently a source is treated.
 *
 * @param connections how many at a time, at the most
 * @param statement how long a statement may take
 * @param lock how long to wait for somebody who changes a table
 * @param idle how long a transaction may stand still before the server ends it
 * @param silence how long to wait for a sign of life
 */
public record SourceLimits(int connections, Duration statement, Duration lock, Duration idle, Duration silence) {

    /** Two connections; half an hour for a statement, seconds for a lock, five minutes without a byte. */
    public static final SourceLimits DEFAULT = new SourceLimits(2, Duration.ofMinutes(30), Duration.ofSeconds(5),
            Duration.ofMinutes(10), Duration.ofMinutes(5));

    public SourceLimits withStatement(Duration other) {
        return new SourceLimits(connections, other, lock, idle, silence);
    }

    public SourceLimits withLock(Duration other) {
        return new SourceLimits(connections, statement, other, idle, silence);
    }

    public SourceLimits withSilence(Duration other) {
        return new SourceLimits(connections, statement, lock, idle, other);
    }
}
