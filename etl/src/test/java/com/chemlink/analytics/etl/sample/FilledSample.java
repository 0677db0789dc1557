package com.chemlink.analytics.etl.sample;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The published sample in two databases of a test server. */
public record FilledSample(DatabaseAddress chemlink, DatabaseAddress engagement) {

    private static final Map<TestPostgres, FilledSample> SHARED = new EnumMap<>(TestPostgres.class);

    /** One per server, for tests that only read. */
    public static synchronized FilledSample on(TestPostgres server) {
        return SHARED.computeIfAbsent(server, FilledSample::create);
    }

    public static FilledSample create(TestPostgres server) {
        FilledSample sample = new FilledSample(server.database(), server.database());
        sample.fill();
        return sample;
    }

    void fill() {
        try (Connection service = chemlink.connect(); Connection platform = engagement.connect()) {
            PublishedSample.fill(service, platform);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> tables(DatabaseAddress source) {
        return Sql.rows(source,
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace").stream()
                .sorted().toList();
    }

    /** Per table its name, number of rows and a checksum of their text. */
    static List<String> checksums(DatabaseAddress source) {
        return tables(source).stream().map(table -> table + " " + Sql.value(source,
                """
                        SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text) COLLATE "C")), '')
                        FROM %s AS t"""
                        .formatted(table)))
                .toList();
    }
}
