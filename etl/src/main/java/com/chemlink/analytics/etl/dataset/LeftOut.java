package com.chemlink.analytics.etl.dataset;

/** Rows that are not in a dataset, and why. */
public record LeftOut(String reason, long rows) {}
