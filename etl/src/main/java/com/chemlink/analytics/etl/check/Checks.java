package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks there are: ours, and those the analyst has put into the home's folder {@code checks}. */
public final class Checks {

    private static final List<Check> BUILT_IN = Stream.of("ghost-posts", "mostly-deleted", "reconciliation",
            "row-jumps", "stale-source", "account-could-write", "bulk-updates", "duplicate-emails", "ghosts",
            "impossible-times", "metric-jumps", "missing-columns", "orphans", "same-email", "searches-without-person",
            "authors-deleted", "company-spellings", "formula-texts", "label-balance", "left-behind", "nobody-named",
            "several-accounts", "test-accounts", "two-shapes", "broken-links", "nameless", "odd-careers",
            "small-groups", "unreadable-dates", "voter-id", "failed-checks")
            .map(id -> CheckFile.builtIn(id, new SqlScript(Checks.class, id + ".sql").text())).toList();

    private static final String FOLDER = "checks";
    private static final String EXAMPLE = "no-country.sql";

    private Checks() {}

    /** Ours, in the order in which they look. */
    public static List<Check> builtIn() {
        return BUILT_IN;
    }

    /** All that look, in their order: the analyst's own, then ours, as the analyst has set them. */
    static List<Check> with(List<Check> own) {
        Map<String, Check> set = own.stream().filter(check -> !check.own())
                .collect(Collectors.toMap(Check::id, Function.identity()));
        return Stream.concat(own.stream().filter(Check::own),
                BUILT_IN.stream().map(check -> set.getOrDefault(check.id(), check))).toList();
    }

    /** The folder of the analyst's own, made where there is none, with an example to copy that does not look itself. */
    public static Path folder(WorkbenchHome home) {
        Path folder = home.folder().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(EXAMPLE + ".example"),
                    new SqlScript(Checks.class, "own/" + EXAMPLE).text());
            return folder;
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "CHECK-FOLDER",
                    "The folder %s could not be made (%s).".formatted(folder, e.getMessage()),
                    "See that the home may be written.", e);
        }
    }

    /** The analyst's own: each SQL file of the folder. */
    public static List<Check> own(WorkbenchHome home) {
        Path folder = home.folder().resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Check> checks = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".sql")).sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
                checks.add(CheckFile.own(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                        BUILT_IN.stream().filter(check -> check.id().equals(name)).findFirst()));
            }
            return checks;
        } catch (IOException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "CHECK-READ",
                    "A check in %s could not be read (%s).".formatted(folder, e.getMessage()),
                    "See that the folder and its files may be read.", e);
        }
    }
}
