package com.chemlink.analytics.etl.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are read besides those written since the last run.
 *
 * @param from rows created or updated from this instant on are read too; null for none
 * @param until and before this one
 * @param budget how many rows may have changed
 */
public record Wanted(@Nullable Instant from, @Nullable Instant until, ChangeBudget budget) {}
