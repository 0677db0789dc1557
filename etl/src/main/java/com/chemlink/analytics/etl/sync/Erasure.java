package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.erasure.ErasedPeople;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Erases one person: remembers digests of their keys, takes their rows out of staging, core, the histories and the
 * training data at once, and writes down that it was done. Nothing is synced meanwhile.
 *
 * @param rows how many rows were taken out of staging
 * @param accounts how many accounts on the social side were theirs
 */
public record Erasure(long rows, long accounts) {

    /**
     * @param person persons.id of chemlink-service
     * @param actor who erases
     */
    public static Erasure of(DatabaseAddress analytics, long person, String actor) {
        try (SyncLock _ = SyncLock.acquire(analytics); Connection connection = analytics.connect()) {
            connection.setAutoCommit(false);
            requirePresent(connection, person);
            remember(connection, person);
            long[] taken = ErasedPeople.takeOut(connection);
            Erasure erasure = new Erasure(taken[0], taken[1]);
            record(connection, person, actor, erasure);
            connection.commit();
            connection.setAutoCommit(true);
            forgetSamples(connection);
            return erasure;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }

    private static void requirePresent(Connection connection, long person) throws SQLException {
        if (number(connection, "SELECT count(*) FROM staging.chemlink_persons WHERE id = " + person) == 1) {
            return;
        }
        boolean already = number(connection, """
                SELECT count(*) FROM ops.erased_people
                WHERE source = 'chemlink' AND key_digest = ops.person_digest('chemlink', '%d')"""
                .formatted(person)) == 1;
        throw new Failure(Category.BAD_CONFIGURATION, already ? "ERASE-DONE" : "ERASE-UNKNOWN",
                already ? "That person was erased already." : "There is no person with that number here.",
                already
                        ? "Nothing is left to be erased; they stay out of every sync."
                        : "Give persons.id of chemlink-service, the number in column chemlink_id of core.unified_users.");
    }

    private static void remember(Connection connection, long person) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                        INSERT INTO ops.erased_people (source, key_digest) VALUES ('chemlink', ops.person_digest('chemlink', ?))""")) {
            insert.setString(1, Long.toString(person));
            insert.execute();
        }
    }

    /** Who did it, to whom as far as may be known, and how much it was. */
    private static void record(Connection connection, long person, String actor, Erasure erasure)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                        INSERT INTO ops.audit_log (actor, action, details)
                        VALUES (?, 'erase', jsonb_build_object('source', 'chemlink', 'key_digest', ops.person_digest('chemlink', ?),
                                                               'rows', ?::bigint, 'accounts', ?::bigint))""")) {
            insert.setString(1, actor);
            insert.setString(2, Long.toString(person));
            insert.setLong(3, erasure.rows);
            insert.setLong(4, erasure.accounts);
            insert.execute();
        }
    }

    /**
     * The server keeps samples of values for its plans, and the rows' bytes until they are overwritten. It takes no new
     * samples of a table that has become empty, but forgets those of a column whose type is set.
     */
    private static void forgetSamples(Connection connection) throws SQLException {
        String fresh = """
                SELECT format('VACUUM (ANALYZE) %I.%I', nspname, relname)
                FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                WHERE nspname IN ('staging', 'core', 'aggregates', 'ai', 'ops') AND relkind IN ('r', 'p')
                  AND NOT relispartition""";
        String emptied = """
                SELECT format('ALTER TABLE %s %s', attrelid::regclass,
                              string_agg(format('ALTER %I TYPE %s', attname, format_type(atttypid, atttypmod)), ', '))
                FROM pg_attribute
                WHERE attrelid IN ('core.user_profile_history'::regclass, 'core.event_history'::regclass)
                  AND attnum > 0 AND NOT attisdropped
                GROUP BY attrelid
                HAVING CASE attrelid WHEN 'core.event_history'::regclass THEN NOT EXISTS (SELECT FROM core.event_history)
                                     ELSE NOT EXISTS (SELECT FROM core.user_profile_history) END""";
        try (Statement statement = connection.createStatement()) {
            for (String query : List.of(fresh, emptied)) {
                for (String command : texts(statement, query)) {
                    statement.execute(command);
                }
            }
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
