package com.chemlink.analytics.etl.export;

import org.jspecify.annotations.Nullable;

/**
 * How far an export is.
 *
 * @param step what is being done: a file's name, or words
 * @param rows rows written of that file
 * @param ofRows rows it will have; null where that is not known yet
 * @param share of the whole export, 0 to 1
 */
public record ExportProgress(String dataset, String step, long rows, @Nullable Long ofRows, double share) {}
