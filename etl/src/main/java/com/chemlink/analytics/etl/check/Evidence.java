package com.chemlink.analytics.etl.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that fail a check.
 *
 * @param columns the row's key first
 * @param rows values as text, in the order of the columns; null where there is none
 */
public record Evidence(List<String> columns, List<List<@Nullable String>> rows) {

    public List<String> keys() {
        return rows.stream().map(row -> String.valueOf(row.getFirst())).toList();
    }
}
