package com.chemlink.analytics.etl.source;

/**
 * One column to read.
 *
 * @param expression what to select: the column, converted where the source keeps it as another, compatible type
 * @param type the contract's type
 */
public record SourceColumn(String name, String expression, String type) {

    public boolean isKey() {
        return name.equals(SourceTable.KEY);
    }
}
