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
public record KeyChecksum(long rows, String checksum) {

    /** Of no keys at all. */
    public static final KeyChecksum NONE = new KeyChecksum(0, "0");

    /** An expression for a key's hash, a bigint. */
    static String hash(String key, boolean uuid) {
        return "%s(%s, 0)".formatted(uuid ? "uuid_hash_extended" : "hashint8extended", key);
    }

    static KeyChecksum of(Connection connection, String from, String key, boolean uuid) throws SQLException {
        String query = "SELECT count(*), coalesce(bit_xor(%s), 0) FROM %s".formatted(hash(key, uuid), from);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return new KeyChecksum(row.getLong(1), Long.toHexString(row.getLong(2)));
        }
    }

    /** The same after other keys have come. */
    KeyChecksum plus(KeyChecksum more) {
        return new KeyChecksum(rows + more.rows, Long.toHexString(bits() ^ more.bits()));
    }

    private long bits() {
        return Long.parseUnsignedLong(checksum, 16);
    }
}
