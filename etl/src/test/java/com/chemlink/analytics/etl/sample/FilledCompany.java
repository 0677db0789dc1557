package com.chemlink.analytics.etl.sample;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A company in two databases of a test server. */
public record FilledCompany(DatabaseAddress chemlink, DatabaseAddress engagement) {

    private static final class Lively {
        private static final FilledCompany COMPANY = create(TestPostgres.NEWEST, 20_000, 7);
    }

    /** The company of 20,000, for tests that only read. */
    static FilledCompany lively() {
        return Lively.COMPANY;
    }

    public static FilledCompany create(TestPostgres server, int users, long seed) {
        return empty(server).fill(new CompanySample(users, seed));
    }

    static FilledCompany empty(TestPostgres server) {
        return new FilledCompany(server.database(), server.database());
    }

    FilledCompany fill(CompanySample sample) {
        return fill(sample, new Cancellation(), (_, _, _, _) -> {});
    }

    FilledCompany fill(CompanySample sample, Cancellation cancellation, CompanySample.Progress progress) {
        try (Connection service = chemlink.connect(); Connection platform = engagement.connect()) {
            sample.fill(service, platform, cancellation, progress);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> checksums() {
        return Stream.of(chemlink, engagement)
                .flatMap(source -> FilledSample.checksums(source).stream()).toList();
    }

    /** Everything the catalog says about tables, columns, keys and references. */
    static List<String> catalog(DatabaseAddress source) {
        return Sql.rows(source,
                """
                        SELECT 'key', conrelid::regclass::text, conname, contype, convalidated, pg_get_constraintdef(oid)
                        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                        UNION ALL
                        SELECT 'column', c.relname, attname, relkind, attnotnull, attnum || ' ' || format_type(atttypid, atttypmod)
                        FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
                        WHERE relnamespace = 'public'::regnamespace AND attnum > 0
                        UNION ALL
                        SELECT 'schema', nspname, '', 'n', true, '' FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'""")
                .stream().sorted().toList();
    }
}
