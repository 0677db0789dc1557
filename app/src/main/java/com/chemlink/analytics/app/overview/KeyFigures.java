package com.chemlink.analytics.app.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * What the overview says first.
 *
 * @param months signups of each month of the range, the last one perhaps not over yet
 */
record KeyFigures(long accounts, List<Month> months) {

    record Month(LocalDate first, long signups, long active, long used) {}
}
