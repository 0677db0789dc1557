package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.check.Check;
import com.chemlink.analytics.etl.check.Checks;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.etl.transform.Steps;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every check, one after the other on one database: a planted fault is found with exactly its rows, something nearly
 * like it is not, and all is undone.
 */
class ChecksTest {

    private static final Connection DATABASE = Syncs.synced(TestPostgres.NEWEST).analytics().connect();

    /** One block of planted.sql. */
    record Planted(String check, List<String> rows, String harmless, String fault) {
        @Override
        public String toString() {
            return check;
        }
    }

    static List<Planted> planted() throws Exception {
        List<Planted> all = new ArrayList<>();
        try (var file = ChecksTest.class.getResourceAsStream("planted.sql")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.split("(?m)^-- check: ", -1)) {
                String[] parts = block.split("\n-- (?:harmless|fault: .*)\n", -1);
                if (parts.length == 3) {
                    String rows = block.lines().filter(line -> line.startsWith("-- fault: ")).findFirst().orElseThrow()
                            .substring("-- fault: ".length());
                    all.add(new Planted(parts[0].strip(), List.of(rows.split(", ")), parts[1], parts[2]));
                }
            }
        }
        return all;
    }

    @BeforeAll
    static void everything_is_undone() throws SQLException {
        DATABASE.setAutoCommit(false);
        execute("""
                SELECT set_config('search_path', 'core, staging, aggregates, ai, ops', false),
                       set_config('chemlink.as_of', as_of::text, false), set_config('chemlink.run_id', run_id::text, false),
                       set_config('chemlink.time_zone', 'UTC', false) FROM ops.published""");
        execute("CREATE TEMPORARY TABLE check_problems (check_id text, problem text)");
        DATABASE.commit();
    }

    @AfterAll
    static void close() throws SQLException {
        DATABASE.close();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_fault_is_found_and_nothing_else(Planted planted) throws SQLException {
        try {
            Set<String> seeded = rows(planted.check());
            plant(planted.harmless());
            Set<String> before = rows(planted.check());
            assertThat(seeded).as("nothing that was not there before").containsAll(before);
            plant(planted.fault());
            Set<String> after = rows(planted.check());
            after.removeAll(before);
            assertThat(after).containsExactlyInAnyOrderElementsOf(expected(planted.rows()));
        } finally {
            DATABASE.rollback();
        }
    }

    /** So that no branch of a check, no table and no condition of it is there without a fault that only it finds. */
    @ParameterizedTest
    @MethodSource("branching")
    void a_check_that_lacks_one_of_its_alternatives_is_noticed(Check check) throws Exception {
        List<String> lacking = new ArrayList<>(Alternatives.without(check.overAllRows()));
        for (Planted planted : planted().stream().filter(one -> one.check().equals(check.id())).toList()) {
            try {
                plant(planted.harmless());
                Set<String> harmless = evidence(check.overAllRows());
                Set<String> unseen = new LinkedHashSet<>(lacking);
                for (String query : lacking) {
                    if (!harmless.containsAll(evidence(query))) {
                        unseen.remove(query);
                    }
                }
                plant(planted.fault());
                Set<String> found = evidence(check.overAllRows());
                found.removeAll(harmless);
                for (String query : List.copyOf(unseen)) {
                    if (!evidence(query).containsAll(found)) {
                        unseen.remove(query);
                    }
                }
                lacking.retainAll(unseen);
            } finally {
                DATABASE.rollback();
            }
        }
        assertThat(lacking).as("no fault is planted that only the missing part finds").isEmpty();
    }

    static Stream<Check> branching() {
        return Checks.builtIn().stream().filter(check -> !Alternatives.without(check.overAllRows()).isEmpty());
    }

    @Test
    void every_file_of_checks_looks_and_has_its_fault() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(Checks.class.getResource("ghosts.sql")).toURI())
                .resolveSibling("");
        List<String> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(0, name.length() - ".sql".length())).toList();
        }
        assertThat(Checks.builtIn()).extracting(Check::id).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(files);
        assertThat(planted().stream().map(Planted::check).distinct()).containsExactlyInAnyOrderElementsOf(files);
        assertThat(branching()).as("checks with alternatives").hasSizeGreaterThan(10);
        assertThat(planted()).allSatisfy(planted -> {
            assertThat(planted.rows()).isNotEmpty();
            assertThat(planted.harmless()).isNotBlank();
        });
    }

    @Test
    void a_check_says_everything_and_touches_metrics_that_there_are() {
        assertThat(Checks.builtIn()).allSatisfy(check -> {
            assertThat(List.of(check.title(), check.question(), check.where(), check.finding(), check.advice(),
                    check.client())).doesNotContain("");
            assertThat(Catalogue.all().stream().map(Metric::id)).containsAll(check.metrics());
        });
        assertThat(Checks.builtIn()).allSatisfy(check -> assertThat(check.client())
                .as("no alarm in what a client reads").doesNotContainIgnoringCase("error")
                .doesNotContainIgnoringCase("wrong").doesNotContainIgnoringCase("ghost")
                .doesNotContainIgnoringCase("problem").doesNotContainIgnoringCase("fail"));
    }

    /** Spelt out, or asked for where there are many. */
    private static List<String> expected(List<String> rows) throws SQLException {
        if (!rows.getFirst().startsWith("SELECT")) {
            return rows;
        }
        try (Statement statement = DATABASE.createStatement();
                ResultSet row = statement.executeQuery(rows.getFirst())) {
            List<String> answered = new ArrayList<>();
            while (row.next()) {
                answered.add(row.getString(1));
            }
            return answered;
        }
    }

    private static Set<String> rows(String id) throws SQLException {
        Check check = Checks.builtIn().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        try (Statement statement = DATABASE.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT to_jsonb(r) ->> 'subject', r.row_key FROM (" + check.overAllRows() + ") AS r")) {
            Set<String> rows = new LinkedHashSet<>();
            while (row.next()) {
                String key = (row.getString(1) == null ? "" : row.getString(1) + " = ") + row.getString(2);
                assertThat(rows.add(key)).as(key + " is named once").isTrue();
            }
            return rows;
        }
    }

    private static Set<String> evidence(String query) throws SQLException {
        try (Statement statement = DATABASE.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_jsonb(r)::text FROM (" + query + ") AS r")) {
            Set<String> rows = new LinkedHashSet<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    /** With the counts that go with it. */
    private static void plant(String sql) throws SQLException {
        execute(sql);
        execute("DELETE FROM table_rows");
        new SqlScript(Steps.class, "16-table-rows.sql").run(DATABASE);
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = DATABASE.createStatement()) {
            statement.execute(sql);
        }
    }
}
