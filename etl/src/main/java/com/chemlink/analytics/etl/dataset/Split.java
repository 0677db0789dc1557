package com.chemlink.analytics.etl.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A part of a dataset.
 *
 * @param positives rows whose label is yes; null where there is no such label
 */
public record Split(String name, long rows, @Nullable Long positives) {}
