package com.chemlink.analytics.etl.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was found when a source was compared with its contract and could be read.
 *
 * @param columns what to select from each table
 * @param estimates roughly how many rows each table has
 * @param missing optional columns that are not there, as table.column; they are read as null
 * @param extra tables and columns that are there and not read
 * @param rights what the account may do there
 */
public record SourceExamination(Map<SourceTable, List<SourceColumn>> columns, Map<SourceTable, Long> estimates,
        List<String> missing, List<String> extra, SourceRights rights) {

    public List<SourceColumn> columnsOf(SourceTable table) {
        return Objects.requireNonNull(columns.get(table));
    }
}
