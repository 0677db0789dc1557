package com.chemlink.analytics.schema.metric;

import java.util.List;

/**
 * The question for the rows behind one point: as many rows as the number says.
 *
 * @param kind what a row is
 * @param query for users: one for user_id; for everything else: one for the columns
 * @param columns of the rows, where they are neither users nor events
 */
public record Drill(Kind kind, Statement query, List<Column> columns) {

    /** What a row behind a number is. */
    public enum Kind {
        USERS, EVENTS, ROWS
    }

    /** Users; the query returns {@code user_id}, each once. */
    public static Drill users(String sql) {
        return users(Statement.of(sql));
    }

    public static Drill users(Statement query) {
        return new Drill(Kind.USERS, query, DrillColumns.USERS);
    }

    /** Events; the query returns rows of the event stream. */
    public static Drill events(String sql) {
        return new Drill(Kind.EVENTS, Statement.of(sql), DrillColumns.EVENTS);
    }

    public static Drill rows(String sql, Column... columns) {
        return new Drill(Kind.ROWS, Statement.of(sql), List.of(columns));
    }

    /** The whole statement, from nothing prepared: users come with what is known of them, everything in an order of its own. */
    public String sql() {
        return sql(Prepared.NOTHING);
    }

    String sql(Prepared prepared) {
        String sql = query.sql(prepared);
        return switch (kind) {
            case USERS -> DrillColumns.userStatement(sql);
            case EVENTS -> DrillColumns.eventStatement(sql);
            case ROWS -> sql;
        };
    }
}
