package com.chemlink.analytics.app.about;

import java.util.List;

/**
 * Rows behind a number, in reading form.
 *
 * @param numbers which columns are numbers, and so stand to the right
 * @param plain the same cells for machines, row by row
 * @param personal whether there are names or e-mail addresses among them
 * @param person which column is the id of a person; -1 where none is
 * @param total how many there are, also where only some were brought
 */
public record Rows(List<String> columns, List<Boolean> numbers, List<List<String>> cells, List<List<String>> plain,
        long total, boolean personal, int person) {

    public static final Rows NONE = new Rows(List.of(), List.of(), List.of(), 0);

    /** Rows without personal data whose reading form is all there is. */
    public Rows(List<String> columns, List<Boolean> numbers, List<List<String>> cells, long total) {
        this(columns, numbers, cells, cells, total, false, -1);
    }

    public Rows {
        columns = List.copyOf(columns);
        numbers = List.copyOf(numbers);
        cells = cells.stream().map(List::copyOf).toList();
        plain = plain.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }
}
