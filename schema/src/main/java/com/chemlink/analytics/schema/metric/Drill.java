package com.chemlink.analytics.schema.metric;

import java.util.List;

/**
 * The question for the rows behind one point: as many rows as the number says.
 *
 * @param kind what a row is
 * @param sql for users: a query for user_id; for everything else: one for the columns
 * @param columns of the rows, where they are neither users nor events
 */
public record Drill(Kind kind, String sql, List<Column> columns) {

    /** What a row behind a number is. */
    public enum Kind {
        USERS, EVENTS, ROWS
    }

    /** Users; the query returns {@code user_id}, each once. */
    public static Drill users(String sql) {
        return new Drill(Kind.USERS, sql, DrillColumns.USERS);
    }

    /** Events; the query returns rows of the event stream. */
    public static Drill events(String sql) {
        return new Drill(Kind.EVENTS, sql, DrillColumns.EVENTS);
    }

    public static Drill rows(String sql, Column... columns) {
        return new Drill(Kind.ROWS, sql, List.of(columns));
    }

    /** The whole statement: users come with what is known of them, everything in an order of its own. */
    String statement() {
        return switch (kind) {
            case USERS -> DrillColumns.userStatement(sql);
            case EVENTS -> DrillColumns.eventStatement(sql);
            case ROWS -> sql;
        };
    }
}
