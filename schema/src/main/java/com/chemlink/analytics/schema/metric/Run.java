package com.chemlink.analytics.schema.metric;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The run whose numbers are shown, and the instant they refer to.
 *
 * @param published whether it is the newest one; else it is asked what was known then
 */
public record Run(long id, OffsetDateTime asOf, LocalDate asOfDate, ZoneId zone, boolean published) {}
