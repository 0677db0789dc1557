package com.chemlink.analytics.schema.database;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.SQLException;

/** What it means, in words, when the analytics database fails in the middle of work. */
public final class AnalyticsFailures {

    private static final String UNCHANGED = "What was published before is unchanged. ";

    private AnalyticsFailures() {}

    public static Failure explain(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("53") && !state.equals("53300")) {
            return failure("AN-FULL", "The analytics database has run out of disk or memory.",
                    "Free some space and sync again.", false, e);
        }
        if (state.equals("57014")) {
            return failure("AN-STOPPED", "A statement in the analytics database was stopped.", "Sync again.", true, e);
        }
        if (state.equals("null") || state.startsWith("08") || state.startsWith("57P")) {
            return failure("AN-LOST", "The connection to the analytics database was lost.",
                    "Check that it is running, and sync again.", true, e);
        }
        if (state.equals("42501")) {
            return failure("AN-RIGHTS", "The account may not do what a sync needs in the analytics database.",
                    "Make it the owner of that database.", false, e);
        }
        return new Failure(Category.INTERNAL, "AN-STATEMENT",
                "A statement in the analytics database failed (SQL state %s).".formatted(state),
                UNCHANGED + "Run with --verbose for the details and report them.", e);
    }

    /** Whether a failure is the analytics database's rather than a source's. */
    public static boolean explains(Failure failure) {
        return failure.code().startsWith("AN-");
    }

    private static Failure failure(String code, String sentence, String next, boolean retryable, SQLException e) {
        return new Failure(Category.UNAVAILABLE, code, sentence, UNCHANGED + next, retryable, e);
    }
}
