package com.chemlink.analytics.app.about;

import java.util.List;

/**
 * Rows behind a number, in reading form.
 *
 * @param numbers which columns are numbers, and so stand to the right
 * @param total how many there are, also where only some were brought
 */
public record Rows(List<String> columns, List<Boolean> numbers, List<List<String>> cells, long total) {

    public static final Rows NONE = new Rows(List.of(), List.of(), List.of(), 0);

    public Rows {
        columns = List.copyOf(columns);
        numbers = List.copyOf(numbers);
        cells = cells.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }
}
