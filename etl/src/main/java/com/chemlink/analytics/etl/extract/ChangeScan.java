package com.chemlink.analytics.etl.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One look at every row of a source table, in which the source itself counts the rows, sums up their keys, and notes
 * where the changed ones lie. Only those travel.
 *
 * @param there all keys
 * @param changed how many rows fulfil the condition
 * @param which a condition that finds just these rows, quickly where they are few
 */
record ChangeScan(KeyChecksum there, long changed, String which) {

    /** More places than this are not worth carrying to and fro; the rows are then looked for once more. */
    private static final int MOST_PLACES = 100_000;

    /** Tables, partitioned or not, know which transaction wrote a row. Whatever else stands in for one is read whole. */
    static boolean knowsWriters(Connection source, String table) throws SQLException {
        return "rp".contains(kind(source, table));
    }

    static ChangeScan of(Connection source, String table, String key, boolean uuid, String changed)
            throws SQLException {
        String places = kind(source, table).equals("r")
                ? "(array_agg(ctid) FILTER (WHERE %s))[1:%d]::text".formatted(changed, MOST_PLACES + 1)
                : "NULL";
        String query = "SELECT count(*), coalesce(bit_xor(%s), 0), count(*) FILTER (WHERE %s), %s FROM %s"
                .formatted(KeyChecksum.hash(key, uuid), changed, places, table);
        try (Statement statement = source.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            String found = row.getString(4);
            long count = row.getLong(3);
            return new ChangeScan(new KeyChecksum(row.getLong(1), Long.toHexString(row.getLong(2))), count,
                    found == null || count > MOST_PLACES ? changed : "ctid = ANY('%s'::tid[])".formatted(found));
        }
    }

    private static String kind(Connection source, String table) throws SQLException {
        try (PreparedStatement query = source
                .prepareStatement("SELECT relkind FROM pg_class WHERE oid = ?::regclass")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
