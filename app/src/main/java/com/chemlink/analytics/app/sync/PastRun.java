package com.chemlink.analytics.app.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is recorded.
 *
 * @param took null while it runs or where its program died
 * @param failure what went wrong, with its code; empty where nothing did
 */
record PastRun(long run, String mode, Instant started, @Nullable Duration took, long rows, String outcome,
        String failure, String nextStep) {}
