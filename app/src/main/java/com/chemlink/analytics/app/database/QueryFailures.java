package com.chemlink.analytics.app.database;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a screen says when its question was not answered. */
public final class QueryFailures {

    private static final Logger LOG = LoggerFactory.getLogger(QueryFailures.class);

    private QueryFailures() {}

    static <T> Loading<T> explain(Exception e) {
        if (e instanceof Failure failure) {
            LOG.info("A question was not answered [{}]: {}", failure.code(), failure.sentence());
            return Loading.failed(failure.sentence(), failure.nextStep());
        }
        SQLException reason = reason(e);
        if (reason == null) {
            LOG.warn("A screen's question failed", e);
            return Loading.failed("This could not be worked out (%s)".formatted(e.getClass().getSimpleName()),
                    "Start with --verbose and report what the log says.");
        }
        String state = String.valueOf(reason.getSQLState());
        LOG.info("A question was not answered (SQL state {})", state);
        return switch (state) {
            case "57014" -> Loading.failed("This took too long and was stopped", "Choose a shorter range.");
            case "42501" -> Loading.failed("The account may not read this",
                    "Make it the owner of the analytics database.");
            case "42P01", "3F000" -> Loading.failed("Tables of the analytics database are missing",
                    "A full sync makes them. (SQL state %s)".formatted(state));
            default -> lost(state)
                    ? away()
                    : Loading.failed("The analytics database refused the question",
                            "Try again; if it stays, start with ETL_LOG_LEVEL=INFO and report what the log says. (SQL state %s)"
                                    .formatted(state));
        };
    }

    /** What needs the databases cannot be done while they are not open. */
    public static Failure closed() {
        return new Failure(Category.UNAVAILABLE, "UI-CLOSED", "The analytics database is not open.",
                "Try again when it is.");
    }

    /** Nobody has to do anything: it is asked again when the database is back. */
    public static <T> Loading<T> away() {
        return Loading.failed("The analytics database does not answer", "This is asked again as soon as it is back.");
    }

    private static boolean lost(String state) {
        return state.equals("null") || state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    private static @Nullable SQLException reason(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
