package com.chemlink.analytics.etl.dataset;

/**
 * A column of a dataset.
 *
 * @param unit what its numbers count; empty where they count nothing
 * @param source the columns of the sources that it comes from
 */
public record Field(String name, FieldType type, FieldRole role, String meaning, String unit, String source,
        Known known) {}
