package com.chemlink.analytics.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedSampleTest {

    @Test
    void two_fills_are_identical_whatever_the_server_and_its_settings() {
        FilledSample oldest = FilledSample.on(TestPostgres.OLDEST);
        FilledSample newest = new FilledSample(TestPostgres.NEWEST.database(), TestPostgres.NEWEST.database());
        elsewhere(newest.chemlink());
        elsewhere(newest.engagement());
        newest.fill();
        assertThat(FilledSample.checksums(newest.chemlink())).hasSize(19)
                .isEqualTo(FilledSample.checksums(oldest.chemlink()));
        assertThat(FilledSample.checksums(newest.engagement())).hasSize(7)
                .isEqualTo(FilledSample.checksums(oldest.engagement()));
    }

    @Test
    void the_databases_say_what_today_means_in_them() {
        FilledSample sample = FilledSample.on(TestPostgres.NEWEST);
        assertThat(Sql.value(sample.chemlink(), "SELECT obj_description('persons'::regclass)"))
                .isEqualTo("Sample data as of 2025-11-03 23:59:59+00");
        assertThat(Sql.value(sample.engagement(), "SELECT obj_description('persons'::regclass)"))
                .isEqualTo("Sample data as of 2025-11-03 23:59:59+00");
    }

    @Test
    void nothing_happens_after_as_of_or_before_it_begins() {
        FilledSample sample = FilledSample.on(TestPostgres.NEWEST);
        for (DatabaseAddress source : List.of(sample.chemlink(), sample.engagement())) {
            assertThat(FilledSample.tables(source)).isNotEmpty()
                    .allSatisfy(table -> assertThat(impossibleTimes(source, table)).isEqualTo("0"));
        }
    }

    @Test
    void ids_grow_with_time_as_those_of_a_sequence() {
        DatabaseAddress chemlink = FilledSample.on(TestPostgres.NEWEST).chemlink();
        assertThat(FilledSample.tables(chemlink)).isNotEmpty().allSatisfy(table -> assertThat(Sql.value(chemlink, """
                SELECT count(*)
                FROM (SELECT created_at, lag(created_at) OVER (ORDER BY id) AS before FROM %s) AS rows
                WHERE created_at < before""".formatted(table))).isEqualTo("0"));
    }

    @Test
    void a_database_that_holds_tables_is_refused_and_the_other_one_stays_empty() {
        FilledSample sample = new FilledSample(TestPostgres.NEWEST.database(), TestPostgres.NEWEST.database());
        Sql.run(sample.engagement(), "CREATE TABLE mine (id bigint)");
        Failure failure = catchThrowableOfType(Failure.class, sample::fill);
        assertThat(failure.code()).isEqualTo("SA-NOTEMPTY");
        assertThat(failure.sentence()).contains(sample.engagement().database(), "public.mine");
        assertThat(FilledSample.checksums(sample.chemlink())).isEmpty();
        assertThat(FilledSample.checksums(sample.engagement())).hasSize(1);
    }

    @Test
    void one_database_for_both_is_refused() {
        DatabaseAddress only = TestPostgres.NEWEST.database();
        Failure failure = catchThrowableOfType(Failure.class, () -> new FilledSample(only, only).fill());
        assertThat(failure.code()).isEqualTo("SA-BUSY");
        assertThat(FilledSample.checksums(only)).isEmpty();
    }

    @Test
    void the_owner_of_the_databases_needs_no_further_rights() throws SQLException {
        FilledSample sample = new FilledSample(TestPostgres.NEWEST.database(), TestPostgres.NEWEST.database());
        String owner = "sample_owner";
        createAnew(owner, sample.chemlink());
        for (DatabaseAddress database : List.of(sample.chemlink(), sample.engagement())) {
            Sql.run(database, "ALTER DATABASE %s OWNER TO %s".formatted(database.database(), owner));
        }
        fillAs(owner, sample);
        assertThat(FilledSample.tables(sample.chemlink())).hasSize(19);
    }

    /** The test server keeps its roles from run to run, and with them what they were granted. */
    private static void createAnew(String role, DatabaseAddress anywhere) {
        Sql.run(anywhere, """
                DO $$ BEGIN
                  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                    DROP OWNED BY %1$s;
                    DROP ROLE %1$s;
                  END IF;
                  CREATE ROLE %1$s;
                END $$""".formatted(role));
    }

    private static void fillAs(String owner, FilledSample sample) throws SQLException {
        try (Connection service = sample.chemlink().connect(); Connection platform = sample.engagement().connect()) {
            for (Connection connection : List.of(service, platform)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET ROLE " + owner);
                }
            }
            PublishedSample.fill(service, platform);
        }
    }

    /** Rows with a time after as-of, a change or an end before the beginning, an end after the last change. */
    private static String impossibleTimes(DatabaseAddress source, String table) {
        return Sql.value(source,
                """
                        SELECT count(*)
                        FROM %s AS t
                        CROSS JOIN LATERAL jsonb_to_record(to_jsonb(t)) AS r (created_at timestamptz, updated_at timestamptz,
                            deleted_at timestamptz, expiry timestamptz, profile_pic_updated_at timestamptz)
                        WHERE r.created_at IS NULL
                          OR greatest(r.created_at, r.updated_at, r.deleted_at, r.expiry, r.profile_pic_updated_at)
                             > '2025-11-03 23:59:59+00'
                          OR r.updated_at < r.created_at OR r.deleted_at < r.created_at OR r.deleted_at > r.updated_at"""
                        .formatted(table));
    }

    /** Another zone, another way to write dates, another order of schemas. */
    private static void elsewhere(DatabaseAddress database) {
        Sql.run(database, """
                CREATE SCHEMA mine;
                DO $$ BEGIN
                  EXECUTE format('ALTER DATABASE %1$I SET timezone = %2$L', current_database(), 'Asia/Tokyo');
                  EXECUTE format('ALTER DATABASE %1$I SET datestyle = %2$L', current_database(), 'SQL, DMY');
                  EXECUTE format('ALTER DATABASE %1$I SET search_path = mine, public', current_database());
                END $$""");
    }
}
