package com.chemlink.analytics.etl.source;

import java.time.Duration;

/** How gently a source is treated. */
public record SourceLimits(int connections, Duration statementTimeout, Duration lockTimeout, Duration silence) {

    /** Two connections; half an hour for a statement, seconds for a lock, five minutes without a byte. */
    public static final SourceLimits DEFAULT = new SourceLimits(2, Duration.ofMinutes(30), Duration.ofSeconds(5),
            Duration.ofMinutes(5));
}
