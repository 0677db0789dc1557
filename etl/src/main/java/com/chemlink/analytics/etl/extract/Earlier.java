package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.etl.source.SourceTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the last published run knew of a source, and so what is new.
 *
 * @param xmin the oldest transaction that was running then: it and all later ones may have written since
 * @param xmax the next transaction number then
 * @param system identity of the server's data; null where the account may not ask
 * @param missing optional columns the source lacked
 * @param keys by table name, the keys that were there
 */
public record Earlier(OffsetDateTime asOf, long xmin, long xmax, @Nullable String system, List<String> missing,
        Map<String, KeyChecksum> keys) {

    private static final long ALL = 1L << 32;

    public KeyChecksum keysOf(SourceTable table) {
        return keys.getOrDefault(table.name(), KeyChecksum.NONE);
    }

    public long rows() {
        return keys.values().stream().mapToLong(KeyChecksum::rows).sum();
    }

    /**
     * Whether the source is as it was: the same server, where nothing was under way then and nothing has ended since. Where
     * something was under way, it may have ended without moving the next transaction's number.
     */
    boolean isStill(SourceInstant now) {
        return system != null && system.equals(now.system()) && xmin == xmax && xmax == now.xmax();
    }

    /**
     * A condition that is true of every row version written since: the transaction that wrote it had not ended then.
     * Unlike a timestamp it misses nothing, however late a transaction commits, whatever the clocks do, and also where
     * a change leaves {@code updated_at} alone. Transaction numbers go round after 2^32; half of them are the past, and
     * where then is not in it any more, every row may have been written since.
     */
    String writtenSince() {
        return "age(xmin) <= (SELECT CASE WHEN age(was) >= 0 THEN age(was) ELSE 2147483647 END FROM CAST('%d' AS xid) AS was)"
                .formatted(xmin % ALL);
    }

    /** A condition that is true of rows that were created or updated between two instants. */
    static String between(SourceTable table, List<String> columns, Instant from, Instant until) {
        List<String> conditions = List.of("created_at", "updated_at").stream().filter(columns::contains)
                .map(column -> "\"%1$s\" >= '%2$s'::timestamptz AND \"%1$s\" < '%3$s'::timestamptz".formatted(column,
                        from, until))
                .toList();
        return conditions.isEmpty() ? "false" : String.join(" OR ", conditions);
    }
}
