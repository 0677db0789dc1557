package com.chemlink.analytics.etl.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** One figure that must come out of the analytics database: its name, its value, the SQL that asks for it. */
record SyncedFigure(String name, String expected, String sql) {

    private static final String FILE = "/com/chemlink/analytics/etl/figures/published-figures.sql";
    private static final Pattern BLOCK = Pattern.compile("-- figure: (.*)\\n-- expected: (.*)\\n([^;]*);");

    static List<SyncedFigure> published() {
        try (InputStream file = SyncedFigure.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return BLOCK.matcher(text).results()
                    .map(block -> new SyncedFigure(block.group(1), block.group(2).strip(), block.group(3))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
