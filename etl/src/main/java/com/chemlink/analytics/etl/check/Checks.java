package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The checks there are: ours, and those the analyst has put into the home's folder {@code checks}. */
public final class Checks {

    private static final List<Check> BUILT_IN = Stream.of("ghost-posts", "mostly-deleted", "reconciliation",
            "row-jumps", "stale-source", "account-could-write", "bulk-updates", "duplicate-emails", "ghosts",
            "impossible-times", "metric-jumps", "missing-columns", "orphans", "same-email", "searches-without-person",
            "authors-deleted", "company-spellings", "formula-texts", "label-balance", "left-behind", "nobody-named",
            "several-accounts", "test-accounts", "two-shapes", "broken-links", "nameless", "odd-careers",
            "small-groups", "unreadable-dates", "voter-id", "failed-checks")
            .map(id -> Check.parse(id, new SqlScript(Checks.class, id + ".sql").text(), false)).toList();

    private Checks() {}

    /** Ours, in the order in which they look. */
    public static List<Check> builtIn() {
        return BUILT_IN;
    }

    /** The analyst's own: each SQL file of the folder. */
    public static List<Check> own(WorkbenchHome home) {
        Path folder = home.folder().resolve("checks");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Check> checks = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".sql")).sorted().toList()) {
                String name = file.getFileName().toString();
                checks.add(Check.parse("own/" + name.substring(0, name.length() - ".sql".length()),
                        Files.readString(file), true));
            }
            return checks;
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "CHECK-READ",
                    "A check in %s could not be read (%s).".formatted(folder, e.getMessage()),
                    "Each is a SQL file in UTF-8 whose first lines say '-- title: …' and '-- severity: info, low, medium or high'.",
                    e);
        }
    }
}
