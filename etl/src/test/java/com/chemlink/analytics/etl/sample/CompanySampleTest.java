package com.chemlink.analytics.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySampleTest {

    @Test
    void one_seed_gives_the_same_company_whatever_the_server_its_settings_and_its_plans() {
        FilledCompany newest = FilledCompany.empty(TestPostgres.NEWEST);
        elsewhere(newest.chemlink());
        elsewhere(newest.engagement());
        newest.fill(new CompanySample(1_500, 11));
        assertThat(newest.checksums()).hasSize(26)
                .isEqualTo(FilledCompany.create(TestPostgres.OLDEST, 1_500, 11).checksums());
    }

    @Test
    void another_seed_gives_another_company() {
        List<String> one = FilledCompany.create(TestPostgres.NEWEST, 1_000, 1).checksums();
        List<String> other = FilledCompany.create(TestPostgres.NEWEST, 1_000, 2).checksums();
        assertThat(other).filteredOn(table -> !one.contains(table)).extracting(table -> table.replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder("collection_collaborators", "collection_profiles", "collections",
                        "education", "embeddings", "experiences", "person_languages", "persons", "query_embeddings",
                        "query_votes", "view_access", "comments", "group_members", "groups", "mentions", "persons",
                        "posts", "reports");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void tables_keys_and_references_are_those_of_the_contract(TestPostgres server) {
        FilledCompany company = FilledCompany.create(server, 300, 1);
        assertThat(FilledCompany.catalog(company.chemlink())).hasSizeGreaterThan(200)
                .isEqualTo(FilledCompany.catalog(contract(server, "chemlink-service")));
        assertThat(FilledCompany.catalog(company.engagement())).hasSizeGreaterThan(80)
                .isEqualTo(FilledCompany.catalog(contract(server, "engagement-platform")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 100, 999})
    void small_companies_have_exactly_as_many_people_as_asked(int users) {
        FilledCompany company = FilledCompany.create(TestPostgres.NEWEST, users, 3);
        assertThat(Sql.value(company.chemlink(), "SELECT count(*) FROM persons")).isEqualTo(Integer.toString(users));
        assertThat(Sql.value(company.engagement(), "SELECT count(*) > 0 FROM persons")).isEqualTo("t");
    }

    @Test
    void a_number_of_people_that_is_none_is_refused() {
        assertThatThrownBy(() -> new CompanySample(0, 1)).hasMessageContaining("1 to 10000000");
        assertThatThrownBy(() -> new CompanySample(10_000_001, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_databases_say_what_today_means_and_every_step_is_told() {
        Queue<String> steps = new ConcurrentLinkedQueue<>();
        FilledCompany company = FilledCompany.empty(TestPostgres.NEWEST).fill(new CompanySample(50, 1),
                new Cancellation(),
                (database, step, done, all) -> steps.add("%s %s %d/%d".formatted(database, step, done, all)));
        String today = "SELECT obj_description('public.persons'::regclass) LIKE '%2025-11-03 23:59:59+00'";
        assertThat(Sql.value(company.chemlink(), today)).isEqualTo("t");
        assertThat(Sql.value(company.engagement(), today)).isEqualTo("t");
        assertThat(steps).hasSize(38).contains("chemlink-service chemlink-service 0/18",
                "chemlink-service collections 14/18", "engagement-platform comments 13/18",
                "chemlink-service done 18/18", "engagement-platform done 18/18");
    }

    @Test
    void cancelling_stops_the_statements_that_run_and_leaves_both_databases_empty() {
        FilledCompany company = FilledCompany.empty(TestPostgres.NEWEST);
        Cancellation cancellation = new Cancellation();
        Failure failure = catchThrowableOfType(Failure.class,
                () -> company.fill(new CompanySample(400_000, 1), cancellation, (_, step, _, _) -> {
                    if (step.equals("people")) {
                        cancellation.request();
                    }
                }));
        assertThat(failure.category()).isEqualTo(Category.CANCELLED);
        assertThat(failure.code()).isEqualTo("SA-CANCELLED");
        assertThat(company.checksums()).isEmpty();
        assertThat(statementsThatRun()).isZero();
    }

    @Test
    void an_interrupted_thread_cancels_and_stays_interrupted() {
        FilledCompany company = FilledCompany.empty(TestPostgres.NEWEST);
        Thread caller = Thread.currentThread();
        Failure failure = catchThrowableOfType(Failure.class, () -> company.fill(new CompanySample(400_000, 1),
                new Cancellation(), (_, step, _, _) -> {
                    if (step.equals("people")) {
                        caller.interrupt();
                    }
                }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.category()).isEqualTo(Category.CANCELLED);
        assertThat(company.checksums()).isEmpty();
    }

    @Test
    void what_fails_in_one_database_leaves_the_other_empty_too() {
        FilledCompany company = FilledCompany.empty(TestPostgres.NEWEST);
        Sql.run(company.engagement(),
                """
                        DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = 300', current_database()); END $$""");
        Failure failure = catchThrowableOfType(Failure.class,
                () -> company.fill(new CompanySample(400_000, 1)));
        assertThat(failure.code()).isEqualTo("SA-FILL");
        assertThat(failure.sentence()).contains("statement timeout");
        assertThat(company.checksums()).isEmpty();
        assertThat(statementsThatRun()).isZero();
    }

    @Test
    void a_database_that_holds_tables_is_refused() {
        FilledCompany company = FilledCompany.empty(TestPostgres.NEWEST);
        Sql.run(company.engagement(), "CREATE TABLE mine (id bigint)");
        Failure failure = catchThrowableOfType(Failure.class,
                () -> company.fill(new CompanySample(100, 1)));
        assertThat(failure.code()).isEqualTo("SA-NOTEMPTY");
        assertThat(company.checksums()).hasSize(1);
    }

    private static int statementsThatRun() {
        return Integer.parseInt(Sql.value(TestPostgres.NEWEST.database(), """
                SELECT count(*) FROM pg_stat_activity
                WHERE state = 'active' AND backend_type = 'client backend' AND pid <> pg_backend_pid()
                  AND query LIKE '%sample.%'"""));
    }

    private static DatabaseAddress contract(TestPostgres server, String source) {
        DatabaseAddress database = server.database();
        try (Connection connection = database.connect()) {
            new SqlScript(CompanySample.class, "contract/" + source + ".sql").run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** Another zone, another way to write dates, other plans, workers wherever they are allowed. */
    private static void elsewhere(DatabaseAddress database) {
        Sql.run(database,
                """
                        DO $$
                        DECLARE setting text;
                        BEGIN
                          FOREACH setting IN ARRAY ARRAY['timezone = ''Asia/Tokyo''', 'datestyle = ''SQL, DMY''', 'enable_hashjoin = off',
                              'parallel_setup_cost = 0', 'min_parallel_table_scan_size = 0', 'debug_parallel_query = on'] LOOP
                            EXECUTE format('ALTER DATABASE %I SET ', current_database()) || setting;
                          END LOOP;
                        END $$""");
    }
}
