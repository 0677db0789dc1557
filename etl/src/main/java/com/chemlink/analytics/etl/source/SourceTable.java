package com.chemlink.analytics.etl.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the engine must know of a source table beyond its columns, which are those of its staging table.
 *
 * @param required columns without which the table cannot be used: its key, whom it is about, when it was created
 * @param changedBy columns, one of which moves when a row is new or changed
 */
public record SourceTable(String name, List<String> required, List<String> changedBy) {

    /** Every table of every source has its key in a column of this name. */
    public static final String KEY = "id";

    /** The table of every source in which its people are. */
    public static final String PEOPLE = "persons";

    static SourceTable of(String name, String... references) {
        List<String> required = new ArrayList<>(List.of(KEY, "created_at"));
        required.addAll(List.of(references));
        return new SourceTable(name, List.copyOf(required), List.of("updated_at"));
    }

    public boolean isPeople() {
        return name.equals(PEOPLE);
    }

    /** The column that says whom a row is about; none for reference tables, and for the people themselves. */
    public Optional<String> person() {
        return isPeople() ? Optional.empty() : required.stream().skip(2).findFirst();
    }

    /** For a table whose rows are written once. */
    SourceTable onlyCreated() {
        return new SourceTable(name, required, List.of("created_at"));
    }

    /** For a table that fills {@code updated_at} only sometimes. */
    SourceTable createdOrUpdated() {
        return new SourceTable(name, required, List.of("created_at", "updated_at"));
    }
}
