package com.chemlink.analytics.etl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that fail a check.
 *
 * @param columns the row's key first
 * @param amounts columns that hold numbers to be compared; keys that look like numbers are none
 * @param rows values as text, in the order of the columns; null where there is none
 */
public record Evidence(List<String> columns, Set<String> amounts, List<List<@Nullable String>> rows) {

    public List<String> keys() {
        return rows.stream().map(row -> String.valueOf(row.getFirst())).toList();
    }

    /** The same without some of its columns. */
    public Evidence without(Set<String> names) {
        List<Integer> kept = IntStream.range(0, columns.size()).filter(at -> !names.contains(columns.get(at))).boxed()
                .toList();
        List<List<@Nullable String>> fewer = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            List<@Nullable String> cells = new ArrayList<>();
            kept.forEach(at -> cells.add(row.get(at)));
            fewer.add(cells);
        }
        return new Evidence(kept.stream().map(columns::get).toList(), amounts, fewer);
    }
}
