package com.chemlink.analytics.etl.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How many rows a table has, and a checksum of their keys that does not depend on their order. Both servers work it
 * out for themselves, so it proves that what was sent is what was stored. PostgreSQL's hash functions are the same in
 * all versions: the placement of rows in hash partitions rests on them.
 */
record KeyChecksum(long rows, String checksum) {

    static KeyChecksum of(Connection connection, String table, String key, boolean uuid) throws SQLException {
        String query = "SELECT count(*), coalesce(bit_xor(%s(%s, 0)), 0) FROM %s"
                .formatted(uuid ? "uuid_hash_extended" : "hashint8extended", key, table);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return new KeyChecksum(row.getLong(1), Long.toHexString(row.getLong(2)));
        }
    }
}
