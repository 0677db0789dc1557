package com.chemlink.analytics.etl.sample;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a table of figures: what it is called, what it must be, and the plain SQL that derives it. */
record Figure(String name, String expected, String sql) {

    /** The lines of its name, the line of its value, the statement. */
    private static final Pattern ENTRY = Pattern.compile("((?:^-- (?!=>).*\\n)+)-- => (.*)\\n([^;]*);",
            Pattern.MULTILINE);

    /** The entries of a file beside this class; the file's first lines describe its format. */
    static List<Figure> of(String file) {
        try (InputStream resource = Figure.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(resource, file).readAllBytes(), StandardCharsets.UTF_8);
            return ENTRY.matcher(text).results().map(Figure::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Figure of(MatchResult entry) {
        return new Figure(entry.group(1).replace("-- ", "").strip().replace('\n', ' '), entry.group(2), entry.group(3));
    }

    String derive(DatabaseAddress source) {
        return Sql.rows(source, sql).stream().map(row -> row.replace('|', ' ')).collect(Collectors.joining(" | "));
    }
}
