package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import java.util.ArrayList;
import java.util.List;

/** What the sync screen says of modes, outcomes and pace. */
public final class SyncWords {

    private SyncWords() {}

    static String mode(SyncMode mode) {
        return switch (mode) {
            case FULL -> "Full sync";
            case INCREMENTAL -> "Incremental sync";
            case RANGE -> "Sync of a range";
        };
    }

    /** A mode as the record of a run writes it. */
    static String mode(String recorded) {
        return switch (recorded) {
            case "full" -> "Full";
            case "incremental" -> "Incremental";
            case "range" -> "Range";
            default -> recorded;
        };
    }

    static String outcome(String recorded) {
        return switch (recorded) {
            case "running" -> "Running";
            case "published" -> "Published";
            case "unchanged" -> "No change";
            case "failed" -> "Failed, nothing changed";
            case "refused" -> "Refused, nothing changed";
            case "cancelled" -> "Cancelled, nothing changed";
            case "abandoned" -> "Its program ended";
            default -> recorded;
        };
    }

    /** Whether an outcome is good or bad news: what somebody stopped on purpose, and what is under way, is neither. */
    static String news(String recorded) {
        return switch (recorded) {
            case "published", "unchanged" -> "positive";
            case "running", "cancelled" -> "muted";
            default -> "negative";
        };
    }

    /** What a sync has read, and in what time. */
    static String read(SyncReport done) {
        return "%s rows in %s".formatted(Figures.count(done.rows()), Dates.length(done.elapsed()));
    }

    /** What has become of a table's rows: +12 · 3 changed · −1; of none, nothing is said. */
    static String changes(long inserted, long updated, long deleted) {
        List<String> words = new ArrayList<>();
        if (inserted > 0) {
            words.add("+" + Figures.count(inserted));
        }
        if (updated > 0) {
            words.add(Figures.count(updated) + " changed");
        }
        if (deleted > 0) {
            words.add("\u2212" + Figures.count(deleted));
        }
        return String.join(" · ", words);
    }

    /** A table as its source calls it: what lands in staging.chemlink_persons is chemlink.persons, wherever it is said. */
    static String table(String name) {
        return name.replaceFirst("^(?:staging\\.)?([a-z]+)_", "$1.");
    }

    /** What to do next: where somebody at the command line would add an option, somebody here chooses or presses. */
    public static String nextStep(String said) {
        return said.replace("sync again with --accept-empty", "press “Publish anyway”")
                .replace("read everything with --full", "choose “Full sync”");
    }

    /** A step as its file is called, 61-training-engagement, in words. */
    static String step(String name) {
        return name.replaceFirst("^\\d+-", "").replace('-', ' ');
    }

    static String pace(double rowsPerSecond) {
        return rowsPerSecond >= 10_000
                ? Figures.count(rowsPerSecond / 1000) + " k/s"
                : Figures.count(rowsPerSecond) + " /s";
    }
}
