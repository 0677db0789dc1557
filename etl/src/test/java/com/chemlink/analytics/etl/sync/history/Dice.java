package com.chemlink.analytics.etl.sync.history;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance for one change: the same seed in the same database gives the same change, whatever happened before it. */
final class Dice {

    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("''uuuu-MM-dd HH:mm:ss.SSSSSSx''");
    private static final List<String> ODD = List.of("NULL", "'infinity'", "'-infinity'", "'0001-01-01 00:00:00+00'",
            "'9999-12-31 23:59:59.999999+00'", "'0044-03-15 12:00:00+00 BC'", "'4713-01-01 00:00:00+00 BC'",
            "'294276-12-31 00:00:00+00'", "'1969-12-31 23:59:59+00'", "'2004-02-29 12:00:00+00'",
            "'2024-12-30 00:00:00+00'");

    private final SplittableRandom random;
    private final OffsetDateTime since;
    private final OffsetDateTime asOf;

    Dice(long seed, OffsetDateTime since, OffsetDateTime asOf) {
        this.random = new SplittableRandom(seed);
        this.since = since;
        this.asOf = asOf;
    }

    /** From 1 to the most. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A query for the keys of some rows: as many of those there are, always the same. */
    String some(int rows, String table) {
        return some(rows, table, "true");
    }

    String some(int rows, String table, String condition) {
        return "(SELECT id FROM %s WHERE %s ORDER BY md5(id::text || '%x') LIMIT %d)".formatted(table, condition,
                random.nextInt(), rows);
    }

    String one(String table) {
        return some(1, table);
    }

    /** A time since the last step, often enough the very last or the very first instant. */
    String stamp() {
        if (chance(20)) {
            return chance(50) ? asOf() : literal(since);
        }
        long micros = Duration.between(since, asOf).toNanos() / 1000;
        return literal(since.plusNanos(micros == 0 ? 0 : 1000 * random.nextLong(micros)));
    }

    String asOf() {
        return literal(asOf);
    }

    /** The beginning of the minute of a stamp. */
    String minute() {
        return "date_trunc('minute', %s::timestamptz)".formatted(stamp());
    }

    /** No time, no calendar's time, long ago, in the future, some years back. */
    String oddStamp() {
        return switch (random.nextInt(4)) {
            case 0 -> literal(asOf.plusDays(random.nextInt(1, 500)));
            case 1 -> literal(asOf.minusSeconds(random.nextLong(1, 900L * 24 * 3600)));
            default -> oneOf(ODD);
        };
    }

    String uuid() {
        return "'%s'".formatted(new UUID(random.nextLong(), random.nextLong()));
    }

    /** A key nobody is likely to have; now and then one of the largest there are. */
    String number() {
        long small = random.nextLong(1_000_000, 9_000_000);
        return "'%d'".formatted(chance(10) ? Long.MAX_VALUE - small % 1000 : small);
    }

    private static String literal(OffsetDateTime instant) {
        return LITERAL.format(instant.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
