package com.chemlink.analytics.etl.check;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why a check could not look, as its author can use it: by the line of its file. */
final class CheckProblem {

    /** What stands before a check's query where it runs. */
    static final String BEFORE_QUERY = "SELECT to_jsonb(failing) FROM (\n";

    /** How long a check of the analyst's own may look. */
    static final Duration OWN_LIMIT = Duration.ofSeconds(20);

    private static final String STOPPED = "57014";
    /** Server away, disk or memory full, server stopping: nothing that a check is to blame for. */
    private static final Set<String> NOT_THE_CHECK = Set.of("08", "53", "58");

    private CheckProblem() {}

    static boolean isOfCheck(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.length() == 5 && !NOT_THE_CHECK.contains(state.substring(0, 2))
                && !state.startsWith("57P");
    }

    /** Of a check of ours only the kind of failure: the server's sentence may quote a value of a row. */
    static String words(Check check, SQLException e) {
        if (!check.own() || !(e instanceof PSQLException server)) {
            return "SQLSTATE " + e.getSQLState();
        }
        if (STOPPED.equals(e.getSQLState())) {
            return "it took longer than %d seconds and was stopped".formatted(OWN_LIMIT.toSeconds());
        }
        ServerErrorMessage said = server.getServerErrorMessage();
        return said == null ? "SQLSTATE " + e.getSQLState() : line(check, said) + said.getMessage() + hint(said);
    }

    /** The server counts characters of the statement that it ran. */
    private static String line(Check check, ServerErrorMessage said) {
        int at = Math.max(said.getPosition(), said.getInternalPosition()) - 1 - BEFORE_QUERY.length();
        if (at < 0) {
            return "";
        }
        String before = check.sql().substring(0, Math.min(at, check.sql().length()));
        return "line %d: ".formatted(check.queryLine() + before.chars().filter(letter -> letter == '\n').count());
    }

    private static String hint(ServerErrorMessage said) {
        @Nullable
        String hint = said.getHint();
        return hint == null ? "" : " (" + hint + ")";
    }
}
