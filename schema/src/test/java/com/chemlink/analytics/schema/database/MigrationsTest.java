package com.chemlink.analytics.schema.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of the migrated database, on the oldest and on the newest server. */
class MigrationsTest {

    private static final String OURS = "('ops', 'staging', 'core', 'aggregates', 'ai')";
    private static final String NO_HISTORY = "relname NOT LIKE 'schema\\_history%'";

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void every_schema_table_view_and_column_says_what_it_is(TestPostgres server) {
        DatabaseAddress analytics = AnalyticsDatabase.open(server.database());
        assertThat(Sql.rows(analytics,
                """
                        SELECT nspname FROM pg_namespace
                        WHERE nspname IN %s AND obj_description(oid, 'pg_namespace') IS NULL""".formatted(OURS)))
                .isEmpty();
        assertThat(Sql.rows(analytics,
                """
                        SELECT nspname, relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE nspname IN %s AND relkind IN ('r', 'p', 'v') AND %s
                          AND obj_description(pg_class.oid, 'pg_class') IS NULL""".formatted(OURS, NO_HISTORY)))
                .isEmpty();
        assertThat(Sql.rows(analytics,
                """
                        SELECT nspname, relname, attname
                        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
                        WHERE nspname IN %s AND relkind IN ('r', 'p', 'v') AND NOT relispartition AND %s
                          AND attnum > 0 AND NOT attisdropped AND col_description(pg_class.oid, attnum) IS NULL"""
                        .formatted(OURS, NO_HISTORY)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void a_cluster_could_spread_it_by_user(TestPostgres server) {
        DatabaseAddress analytics = AnalyticsDatabase.open(server.database());
        String keyedByUser = """
                SELECT attrelid FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
                JOIN pg_namespace ON pg_namespace.oid = relnamespace
                WHERE nspname IN %s AND relkind IN ('r', 'p') AND attname = 'user_id'"""
                .formatted("('core', 'aggregates', 'ai')");
        assertThat(Sql.rows(analytics, "SELECT count(*) > 10 FROM (" + keyedByUser + ") AS t")).containsExactly("t");
        assertThat(Sql.rows(analytics,
                """
                        SELECT indexrelid::regclass FROM pg_index
                        WHERE indisunique AND indrelid IN (%s) AND NOT EXISTS (
                            SELECT FROM pg_attribute WHERE attrelid = indrelid AND attnum = ANY (indkey) AND attname = 'user_id')"""
                        .formatted(keyedByUser)))
                .as("unique keys without the user").isEmpty();
        assertThat(Sql.rows(analytics, "SELECT matviewname FROM pg_matviews")).as("materialized views").isEmpty();
        assertThat(Sql.rows(analytics,
                """
                        SELECT conname FROM pg_constraint
                        WHERE contype = 'f' AND (conrelid IN (%1$s) OR confrelid IN (%1$s))""".formatted(keyedByUser)))
                .as("foreign keys that cross the distribution").isEmpty();
        assertThat(Sql.rows(analytics,
                """
                        SELECT attrelid::regclass, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
                        JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE nspname IN %s AND relkind IN ('r', 'p') AND attnum > 0 AND atttypid = 'timestamp'::regtype AND %s"""
                        .formatted(OURS, NO_HISTORY)))
                .as("timestamps without a zone").isEmpty();
        assertThat(Sql.rows(analytics, """
                SELECT inhrelid::regclass FROM pg_inherits
                WHERE inhparent IN (SELECT inhrelid FROM pg_inherits)
                  AND inhparent IN (SELECT oid FROM pg_class WHERE relkind IN ('r', 'p'))"""))
                .as("partitions more than one level deep").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void every_table_is_either_spread_copied_or_kept_by_the_cluster_migration(TestPostgres server) throws Exception {
        DatabaseAddress analytics = AnalyticsDatabase.open(server.database());
        String distribution;
        try (var in = AnalyticsDatabase.class.getResourceAsStream("/migrations-citus/V01__distribute.sql")) {
            distribution = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        List<String> tables = Sql.rows(analytics,
                """
                        SELECT nspname || '.' || relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        WHERE nspname IN ('core', 'aggregates', 'ai') AND relkind IN ('r', 'p') AND NOT relispartition""");
        assertThat(tables).hasSizeGreaterThan(20)
                .allSatisfy(table -> assertThat(distribution).contains("'" + table + "'"));
        String bySpread = distribution.substring(distribution.indexOf("create_distributed_table"));
        List<String> withUser = Sql.rows(analytics,
                """
                        SELECT nspname || '.' || relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                        JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'user_id'
                        WHERE nspname IN ('core', 'aggregates', 'ai') AND relkind IN ('r', 'p') AND NOT relispartition""");
        assertThat(tables).allSatisfy(table -> assertThat(bySpread.contains("'" + table + "'"))
                .as("%s is spread by user exactly if it has one", table).isEqualTo(withUser.contains(table)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void opening_again_changes_nothing(TestPostgres server) {
        DatabaseAddress analytics = AnalyticsDatabase.open(server.database());
        String history = "SELECT string_agg(version || checksum || installed_on, ',' ORDER BY installed_rank) FROM ops.schema_history";
        String before = Sql.value(analytics, history);
        AnalyticsDatabase.open(analytics);
        assertThat(Sql.value(analytics, history)).isEqualTo(before).contains("09");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void tables_of_somebody_else_are_left_alone(TestPostgres server) {
        DatabaseAddress theirs = server.database();
        Sql.run(theirs, "CREATE SCHEMA core; CREATE TABLE core.apples (id int)");
        Failure failure = catchThrowableOfType(Failure.class, () -> AnalyticsDatabase.open(theirs));
        assertThat(failure.code()).isEqualTo("AN-FOREIGN");
        assertThat(failure.sentence()).contains(" core ");
        assertThat(Sql.rows(theirs, "SELECT nspname FROM pg_namespace WHERE nspname IN " + OURS))
                .containsExactly("core");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void a_database_of_a_newer_program_is_refused(TestPostgres server) {
        DatabaseAddress analytics = AnalyticsDatabase.open(server.database());
        Sql.run(analytics,
                """
                        INSERT INTO ops.schema_history SELECT installed_rank + 1000, '9000', 'from the future', type, 'V9000__x.sql',
                            checksum, installed_by, installed_on, execution_time, success
                        FROM ops.schema_history ORDER BY installed_rank DESC LIMIT 1""");
        Failure failure = catchThrowableOfType(Failure.class, () -> AnalyticsDatabase.open(analytics));
        assertThat(failure.code()).isEqualTo("AN-NEWER");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWEST", "OLDEST"})
    void a_migration_that_changed_after_it_was_applied_is_refused(TestPostgres server) {
        DatabaseAddress analytics = AnalyticsDatabase.open(server.database());
        Sql.run(analytics, "UPDATE ops.schema_history SET checksum = checksum + 1 WHERE version = '05'");
        Failure failure = catchThrowableOfType(Failure.class, () -> AnalyticsDatabase.open(analytics));
        assertThat(failure.code()).isEqualTo("AN-CHANGED");
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_OLD"})
    void a_server_that_is_too_old_is_refused_before_anything_is_written(TestPostgres server) {
        DatabaseAddress old = server.database();
        Failure failure = catchThrowableOfType(Failure.class, () -> AnalyticsDatabase.open(old));
        assertThat(failure.code()).isEqualTo("DB-OLD");
        assertThat(Sql.rows(old, "SELECT nspname FROM pg_namespace WHERE nspname IN " + OURS)).isEmpty();
    }
}
