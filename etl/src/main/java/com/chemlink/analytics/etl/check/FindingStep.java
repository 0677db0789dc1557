package com.chemlink.analytics.etl.check;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One step in the life of a finding. */
public record FindingStep(@Nullable Long run, OffsetDateTime at, String actor, String action,
        @Nullable String reason) {}
