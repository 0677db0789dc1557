package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.source.SourceColumn;
import com.chemlink.analytics.etl.source.SourceTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the keys that are here and no longer there. Rows deleted for good leave no trace but that the sums of the keys
 * differ; so sums over a thousand groups of keys are compared, and then the keys of the groups that differ.
 */
final class VanishedKeys {

    private static final int GROUPS = 1024;
    private static final int TOGETHER = 10_000;

    private final SourceTable table;
    private final String name;
    private final SourceColumn key;
    private final boolean uuid;
    private final Cancellation cancellation;

    VanishedKeys(SourceTable table, String name, SourceColumn key, boolean uuid, Cancellation cancellation) {
        this.table = table;
        this.name = name;
        this.key = key;
        this.uuid = uuid;
        this.cancellation = cancellation;
    }

    /** Writes the vanished keys down, and tells how many they are. */
    long find(Connection source, Connection target) throws SQLException, TableCopy.TargetFailure {
        String there = "public.\"" + table.name() + '"';
        Map<Integer, KeyChecksum> theirs = groups(source, there, key.expression());
        Map<Integer, KeyChecksum> ours = groups(target, """
                (SELECT id FROM staging.%1$s UNION ALL
                 SELECT id FROM sync_next.changed_%1$s AS now
                 WHERE NOT EXISTS (SELECT FROM staging.%1$s AS was WHERE was.id = now.id)) AS keys""".formatted(name),
                "id");
        List<Integer> differing = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            if (!theirs.getOrDefault(group, KeyChecksum.NONE).equals(ours.getOrDefault(group, KeyChecksum.NONE))) {
                differing.add(group);
            }
        }
        try (Statement statement = target.createStatement()) {
            statement.execute("CREATE UNLOGGED TABLE sync_next.there_%1$s (LIKE sync_next.gone_%1$s)".formatted(name));
            new TableCopy(source, target, cancellation, (_, _) -> {})
                    .copy("SELECT %s FROM %s WHERE %s".formatted(key.expression(), there,
                            in(key.expression(), differing)), "sync_next.there_" + name, "");
            statement.execute("ANALYZE sync_next.there_" + name);
            return statement.executeUpdate("""
                    INSERT INTO sync_next.gone_%1$s SELECT id FROM staging.%1$s AS was
                    WHERE %2$s AND NOT EXISTS (SELECT FROM sync_next.there_%1$s AS there WHERE there.id = was.id)"""
                    .formatted(name, in("was.id", differing)));
        }
    }

    /** Keys that are there, and that neither an earlier reading nor this one has seen; in lists of some thousands. */
    List<String> unseen(Connection target) throws SQLException {
        return SqlValues.column(target, """
                SELECT array_agg(id)::text
                FROM (SELECT id, row_number() OVER () / %2$d AS list FROM sync_next.there_%1$s AS there
                      WHERE NOT EXISTS (SELECT FROM staging.%1$s AS was WHERE was.id = there.id)
                        AND NOT EXISTS (SELECT FROM sync_next.changed_%1$s AS now WHERE now.id = there.id)) AS keys
                GROUP BY list""".formatted(name, TOGETHER));
    }

    private String in(String expression, List<Integer> groups) {
        return "(%s & %d) = ANY('{%s}')".formatted(KeyChecksum.hash(expression, uuid), GROUPS - 1,
                String.join(",", groups.stream().map(String::valueOf).toList()));
    }

    private Map<Integer, KeyChecksum> groups(Connection connection, String from, String expression)
            throws SQLException {
        String hash = KeyChecksum.hash(expression, uuid);
        String query = "SELECT (%1$s & %2$d)::int, count(*), bit_xor(%1$s) FROM %3$s GROUP BY 1".formatted(hash,
                GROUPS - 1, from);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            Map<Integer, KeyChecksum> groups = new HashMap<>();
            while (row.next()) {
                groups.put(row.getInt(1), new KeyChecksum(row.getLong(2), Long.toHexString(row.getLong(3))));
            }
            return groups;
        }
    }
}
