package com.chemlink.analytics.etl.export;

/**
 * How far an export is.
 *
 * @param step what is being done: a file's name, or words
 * @param rows rows that were collected so far, or that the file gets; 0 where they are not known
 * @param share of the whole export, 0 to 1
 */
public record ExportProgress(String dataset, String step, long rows, double share) {}
