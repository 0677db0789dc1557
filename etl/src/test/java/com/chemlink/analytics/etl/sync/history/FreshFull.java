package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A full sync of the same sources in a new analytics database, and what is different from it elsewhere. */
final class FreshFull {

    private static final int ROWS_TOLD = 5;
    private static final Map<TestPostgres, DatabaseAddress> EMPTY = new EnumMap<>(TestPostgres.class);

    private FreshFull() {}

    /** Table by table, what only one of the two has; nothing if they are the same. */
    static List<String> differences(Syncs syncs, TestPostgres server) {
        DatabaseAddress empty = EMPTY.computeIfAbsent(server, on -> AnalyticsDatabase.open(on.database()));
        Syncs fresh = new Syncs(syncs.chemlink(), syncs.engagement(), server.copyOf(empty), syncs.zone());
        try {
            Sql.run(fresh.analytics(), "DELETE FROM ops.test_account_rules");
            for (String rule : Sql.rows(syncs.analytics(),
                    "SELECT quote_literal(kind) || ', ' || quote_literal(value) FROM ops.test_account_rules")) {
                Sql.run(fresh.analytics(), "INSERT INTO ops.test_account_rules VALUES (%s)".formatted(rule));
            }
            fresh.full();
            return differences(syncs.published(), fresh.published(), Syncs.ROW, "fresh", syncs.analytics(),
                    fresh.analytics());
        } finally {
            drop(server, fresh.analytics());
        }
    }

    static void drop(TestPostgres server, DatabaseAddress database) {
        Sql.run(server.server().database("postgres"), "DROP DATABASE %s WITH (FORCE)".formatted(database.database()));
    }

    /**
     * The same against a full sync in a copy of the database as it was before: with every history, and with the run that
     * saw each row first.
     */
    static List<String> differencesWithPast(Syncs syncs, Syncs before) {
        before.fullThoughShrunk();
        return differences(syncs.publishedWithPast(), before.publishedWithPast(), "to_jsonb(t)", "full ",
                syncs.analytics(),
                before.analytics());
    }

    /** The same of what checks found. */
    static List<String> differencesOfFindings(Syncs syncs, Syncs before) {
        before.fullThoughShrunk();
        return differences(syncs.findings(), before.findings(), "to_jsonb(t)", "full ", syncs.analytics(),
                before.analytics());
    }

    private static List<String> differences(List<String> here, List<String> there, String row, String other,
            DatabaseAddress synced, DatabaseAddress with) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            if (!there.get(i).equals(here.get(i))) {
                String table = there.get(i).replaceFirst(" .*", "");
                different.add(
                        table + "\n" + only("here ", row, table, synced, with) + only(other, row, table, with, synced));
            }
        }
        return different;
    }

    private static String only(String where, String row, String table, DatabaseAddress one, DatabaseAddress other) {
        List<String> rows = new ArrayList<>(rows(one, row, table));
        rows(other, row, table).forEach(rows::remove);
        StringBuilder told = new StringBuilder();
        rows.stream().limit(ROWS_TOLD).forEach(line -> told.append("  only %s: %s\n".formatted(where, line)));
        return told.append(rows.size() > ROWS_TOLD ? "  and %d more\n".formatted(rows.size() - ROWS_TOLD) : "")
                .toString();
    }

    private static List<String> rows(DatabaseAddress on, String row, String table) {
        return Sql.rows(on, "SELECT (%s)::text FROM %s AS t ORDER BY 1".formatted(row, table));
    }
}
