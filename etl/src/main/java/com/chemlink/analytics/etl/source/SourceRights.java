package com.chemlink.analytics.etl.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What an account may do at a source. Whatever it is, our sessions only read. */
public enum SourceRights {
    READS_ONLY(""), COULD_WRITE("could write there"), SUPERUSER("is a superuser there");

    private static final String QUERY = """
            SELECT rolsuper, EXISTS (
                SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                WHERE nspname = 'public' AND relkind IN ('r', 'p')
                  AND has_table_privilege(pg_class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
            FROM pg_roles WHERE rolname = current_user""";

    private final String words;

    SourceRights(String words) {
        this.words = words;
    }

    public static SourceRights of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUERY)) {
            if (!row.next()) {
                return READS_ONLY;
            }
            return row.getBoolean(1) ? SUPERUSER : row.getBoolean(2) ? COULD_WRITE : READS_ONLY;
        }
    }

    /** What is more than needed, as the end of a sentence about the account; empty where nothing is. */
    public String words() {
        return words;
    }
}
