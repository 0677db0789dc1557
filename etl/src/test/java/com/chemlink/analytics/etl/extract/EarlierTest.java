package com.chemlink.analytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a source need not be looked at, because no transaction can have changed it, and which of its rows have changed. */
class EarlierTest {

    private static final OffsetDateTime ANY = OffsetDateTime.parse("2025-11-03T00:00:00Z");

    @ParameterizedTest(name = "{5}")
    @CsvSource(nullValues = "-",
            textBlock = """
                    100, 100, one, 100, one, true,  nothing was under way and nothing has ended since
                    100, 100, one, 101, one, false, something has ended since
                    100, 102, one, 102, one, false, number 100 was under way while 101 ended; it may have ended without a trace in the next number
                    100, 100, one, 100, two, false, another server
                    100, 100, -,   100, -,   false, servers that do not say who they are""")
    void a_source_is_as_it_was(long xmin, long xmax, @Nullable String was, long xmaxNow, @Nullable String is,
            boolean still, String why) {
        Earlier earlier = new Earlier(ANY, xmin, xmax, was, List.of(), Map.of());
        assertThat(earlier.isStill(new SourceInstant(ANY, xmin, xmaxNow, is, "18.6", false))).as(why).isEqualTo(still);
    }

    @ParameterizedTest
    @EnumSource(value = TestPostgres.class, names = {"NEWEST", "OLDEST"})
    void rows_written_since_are_found(TestPostgres server) {
        DatabaseAddress source = server.database();
        long before = next(source);
        Sql.run(source, "CREATE TABLE notes AS SELECT id, 'before' AS text FROM generate_series(1, 5) AS id");
        long then = next(source);
        assertThat(writtenSince(source, then)).as("nothing was written").isEmpty();
        Sql.run(source, "UPDATE notes SET text = 'after' WHERE id = 2");
        Sql.run(source, "INSERT INTO notes VALUES (6, 'after')");
        assertThat(writtenSince(source, then)).containsExactly("2", "6");
        assertThat(writtenSince(source, before)).as("all of them were").hasSize(6);
        long tooLongAgo = then - (1L << 31) - 1000;
        assertThat(writtenSince(source, tooLongAgo)).as("it cannot be told any more").hasSize(6);
    }

    private static long next(DatabaseAddress source) {
        return Long.parseLong(Sql.value(source, "SELECT pg_snapshot_xmin(pg_current_snapshot())"));
    }

    private static List<String> writtenSince(DatabaseAddress source, long then) {
        Earlier earlier = new Earlier(ANY, then + (1L << 33), then + (1L << 33), "one", List.of(), Map.of());
        return Sql.rows(source, "SELECT id FROM notes WHERE %s ORDER BY id".formatted(earlier.writtenSince()));
    }
}
