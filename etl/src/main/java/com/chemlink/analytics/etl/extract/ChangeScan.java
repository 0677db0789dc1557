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

    private static final String COUNTED_PLACES = """
            coalesce(cardinality(changed), 0), CASE WHEN cardinality(changed) <= %d THEN changed::text END"""
            .formatted(MOST_PLACES);

    /** Tables, partitioned or not, know which transaction wrote a row. Whatever else stands in for one is read whole. */
    static boolean knowsWriters(Connection source, String table) throws SQLException {
        return "rp".contains(kind(source, table));
    }

    static ChangeScan of(Connection source, String table, String key, boolean uuid, String changed)
            throws SQLException {
        boolean places = kind(source, table).equals("r");
        String query = """
                SELECT count, coalesce(keys, 0), %s
                FROM (SELECT count(*), bit_xor(%s) AS keys, %s FILTER (WHERE %s) AS changed FROM %s) AS seen"""
                .formatted(places ? COUNTED_PLACES : "changed, NULL", KeyChecksum.hash(key, uuid),
                        places ? "array_agg(ctid)" : "count(*)", changed, table);
        try (Statement statement = source.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            String found = row.getString(4);
            return new ChangeScan(new KeyChecksum(row.getLong(1), Long.toHexString(row.getLong(2))), row.getLong(3),
                    found == null ? changed : "ctid = ANY('%s'::tid[])".formatted(found));
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
