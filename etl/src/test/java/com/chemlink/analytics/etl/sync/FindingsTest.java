package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.chemlink.analytics.etl.check.Checks;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.FindingStep;
import com.chemlink.analytics.etl.check.Findings;
import com.chemlink.analytics.etl.check.Status;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings through real syncs: those of the published sample, and the life of one. */
class FindingsTest {

    private static final String TWINS = "duplicate-emails";

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST);

    @Test
    void the_published_sample_has_exactly_the_findings_it_was_given_and_every_word_of_them_is_filled_in() {
        List<String> found = find(Findings::all).stream().map(finding -> "%s|%s|%s|%s|%s".formatted(
                finding.check().id(), finding.subject(), finding.affected(), finding.total(), finding.figures()))
                .sorted().toList();
        assertThat(found).containsExactly(
                "authors-deleted||9|null|{sum:deleted=302, sum:written=312}",
                "broken-links||4|null|{}",
                "bulk-updates|2025-10-01|2050|2105|{distinct:minute=9}",
                "company-spellings||2|null|{sum:profiles=11}",
                "duplicate-emails||8|null|{distinct:first_account=4}",
                "formula-texts||3|null|{}",
                "ghost-posts||2|null|{sum:posts=10}",
                "ghosts|external_id points at nobody|6|1940|{}",
                "ghosts|no external_id|4|1940|{}",
                "ghosts|the person is deleted in ChemLink|8|1940|{}",
                "label-balance|activation|1|null|{sum:people=1983, sum:positive=0}",
                "label-balance|engagement|1|null|{sum:people=1311, sum:positive=10}",
                "left-behind|education|10|null|{}",
                "left-behind|experiences|17|null|{}",
                "metric-jumps|profile collected|1|null|{}",
                "missing-columns|chemlink.query_votes.deleted_at|1|null|{}",
                "mostly-deleted|posts|302|312|{}",
                "nameless||10|null|{}",
                "nobody-named|view_access.user_id|1|null|{}",
                "odd-careers|experiences that begin in the future|2|null|{}",
                "odd-careers|experiences that end before they begin|5|null|{}",
                "orphans|query_votes.profile_id|2|null|{}",
                "orphans|view_access.user_id|1|null|{}",
                "same-email||3|null|{}",
                "searches-without-person||1|null|{sum:searches=226}",
                "several-accounts||2|null|{sum:accounts=4}",
                "small-groups|Finder|1|null|{sum:people=19}",
                "two-shapes||28|1933|{}",
                "unreadable-dates|education.end_date|3|null|{}",
                "unreadable-dates|education.start_date|2|null|{}",
                "unreadable-dates|experiences.start_date|10|null|{}",
                "voter-id||1|null|{sum:votes=22}");
        assertThat(Sql.value(syncs.analytics(),
                "SELECT count(*) FROM ops.finding_rows JOIN ops.findings USING (finding_id) WHERE check_id = 'bulk-updates'"))
                .as("all rows are kept, not a sample").isEqualTo("2050");
        assertThat(Sql.rows(syncs.analytics(), "SELECT DISTINCT problem FROM ops.run_checks")).containsExactly("null");
        assertThat(
                Sql.value(syncs.analytics(), "SELECT count(*) FROM ops.finding_rows WHERE evidence::text LIKE '%@%.%'"))
                .as("no e-mail address is kept").isEqualTo("0");
        everyWordIsFilledIn();
    }

    private void everyWordIsFilledIn() {
        assertThat(find(Findings::all)).allSatisfy(finding -> assertThat(finding.title() + finding.where()
                + finding.count() + finding.finding() + finding.advice() + finding.client()
                + finding.cleanup(List.of("1"))).doesNotContain("{").doesNotContain("?%"));
        assertThat(find(Findings::all)).filteredOn(finding -> finding.check().id().equals("bulk-updates"))
                .allSatisfy(finding -> {
                    assertThat(finding.title()).as("days are written as people write them").endsWith("on 1 Oct 2025");
                    assertThat(finding.cleanup(List.of())).as("but in statements").contains("'2025-10-01'");
                });
    }

    @Test
    void a_finding_comes_is_acknowledged_goes_by_itself_and_comes_back() {
        Sql.run(syncs.chemlink(),
                "UPDATE persons SET email = ' ' || upper((SELECT email FROM persons WHERE id = 1010)),"
                        + " updated_at = now() WHERE id = 1011");
        syncs.changes();
        Finding planted = find(this::twins);
        assertThat(planted.affected()).isEqualTo(10);
        List<String> keys = find(findings -> findings.evidence(planted).keys());
        assertThat(keys).contains("1010", "1011");
        find(findings -> {
            findings.acknowledge(planted.id(), "asked the owner");
            findings.waive(one(findings, "nameless").id(), LocalDate.of(2025, 11, 2), "known until then");
            findings.waive(one(findings, "formula-texts").id(), LocalDate.of(2025, 11, 3), "known until then");
            return findings;
        });
        syncs.full();
        assertThat(find(this::twins).status()).as("another run leaves a decision").isEqualTo(Status.ACKNOWLEDGED);
        assertThat(find(findings -> one(findings, "nameless")).status()).as("its waiver has ended")
                .isEqualTo(Status.OPEN);
        assertThat(find(findings -> one(findings, "formula-texts")).status()).as("the last day belongs to it")
                .isEqualTo(Status.WAIVED);

        Sql.run(syncs.chemlink(), """
                UPDATE persons SET email = 'person-' || id || '@mended.example', updated_at = now()
                WHERE lower(btrim(email)) IN (SELECT lower(btrim(email)) FROM persons WHERE deleted_at IS NULL
                                              GROUP BY 1 HAVING count(*) > 1)""");
        syncs.changes();
        assertThat(find(this::twins).status()).isEqualTo(Status.RESOLVED);

        Sql.run(syncs.chemlink(),
                "UPDATE persons SET email = 'person-1010@mended.example', updated_at = now() WHERE id IN (1010, 1011)");
        syncs.full();
        Finding back = find(this::twins);
        assertThat(back.status()).isEqualTo(Status.OPEN);
        assertThat(back.affected()).isEqualTo(2);
        List<String> life = find(findings -> findings.life(back).stream().map(FindingStep::action).toList());
        assertThat(life).containsExactly("found", "acknowledged", "resolved", "reopened");
        assertThat(back.trend()).endsWith(2L).startsWith(8L);
    }

    /** Of lasting checks a sync of the changes looks at what changed alone; all else must be as if it had looked again. */
    @Test
    void what_failed_and_was_mended_goes_and_what_was_not_looked_at_stays() {
        String leftBehind = "SELECT %s FROM experiences JOIN persons ON persons.id = experiences.person_id"
                + " WHERE persons.deleted_at IS NOT NULL AND experiences.deleted_at IS NULL";
        Sql.run(syncs.chemlink(),
                """
                        UPDATE persons SET deleted_at = NULL, updated_at = now() WHERE id = (%s);
                        UPDATE experiences SET deleted_at = now(), updated_at = now() WHERE id = (%s);
                        UPDATE persons SET updated_at = now() - interval '7 days' WHERE id = (
                            SELECT min(id) FROM persons WHERE updated_at::date = '2025-10-01' AND deleted_at IS NULL);
                        UPDATE view_access SET user_id = (SELECT person_id FROM persons WHERE id = 1010) WHERE user_id IS NULL"""
                        .formatted(leftBehind.formatted("max(persons.id)"),
                                leftBehind.formatted("min(experiences.id)")));
        Sql.run(syncs.engagement(),
                """
                        UPDATE persons SET external_id = '1010', updated_at = now() WHERE id = (SELECT min(id::text)::uuid FROM persons WHERE external_id IS NULL);
                        UPDATE posts SET deleted_at = NULL, updated_at = now() WHERE id = (SELECT min(id::text)::uuid FROM posts WHERE deleted_at IS NOT NULL)""");
        List<String> before = failing();
        syncs.changes();
        List<String> after = failing();
        assertThat(after).isNotEqualTo(before).noneMatch(row -> row.startsWith("nobody-named"));
        syncs.full();
        assertThat(failing()).isEqualTo(after);

        Sql.run(syncs.chemlink(), "UPDATE view_access SET user_id = NULL WHERE id = (SELECT max(id) FROM view_access)");
        syncs.changes();
        assertThat(failing()).filteredOn(row -> row.startsWith("nobody-named")).as("not the row of before").hasSize(1)
                .noneMatch(before::contains);
    }

    /** What is found now: each row of each finding, and how many they are of how many. */
    private List<String> failing() {
        return Sql.rows(syncs.analytics(),
                """
                        SELECT check_id, subject, row_key, evidence, affected, total, figures
                        FROM ops.findings
                        JOIN ops.finding_rows AS rows ON rows.finding_id = findings.finding_id
                        JOIN ops.finding_counts AS counts ON counts.finding_id = findings.finding_id AND counts.run_id = findings.last_run_id
                        WHERE status <> 'resolved'
                        ORDER BY 1, 2, 3""");
    }

    @Test
    void a_check_of_ones_own_only_reads_and_never_stands_in_the_way(@TempDir Path home) throws Exception {
        WorkbenchHome at = WorkbenchHome.locate(Map.of("CHEMLINK_HOME", home.toString()));
        Path folder = Checks.folder(at);
        Files.copy(folder.resolve("no-country.sql.example"), folder.resolve("no-country.sql"));
        Files.writeString(folder.resolve("quiet.sql"),
                "-- title: Quiet people\n-- severity: low\nSELECT chemlink_id AS row_key FROM user_profiles WHERE chemlink_id < 1003;\n");
        Files.writeString(folder.resolve("wrong.sql"), """
                -- title: Wrong

                SELECT chemlink_id AS row_key,
                       nickname
                FROM user_profiles;
                """);
        Files.writeString(folder.resolve("broken.sql"), "-- severity: loud\nSELECT 1 AS row_key");
        Files.writeString(folder.resolve("twice.sql"),
                "SELECT chemlink_id AS row_key, language FROM user_profiles, (VALUES ('a'), ('b')) AS spoken (language) WHERE chemlink_id < 1003");
        Files.writeString(folder.resolve("writes.sql"),
                "WITH gone AS (DELETE FROM ops.test_account_rules RETURNING 1) SELECT * FROM gone");
        Files.writeString(folder.resolve("sneaks.sql"), "SELECT setval('ops.runs_run_id_seq', 1)");
        new Sync(new SyncTask(Reach.everything(), syncs.chemlink(), syncs.engagement(), syncs.analytics(), syncs.zone(),
                syncs.limits(), false, "test", Checks.own(at), new Cancellation(), _ -> {})).run();
        List<Finding> all = find(Findings::all);
        assertThat(all).filteredOn(finding -> finding.check().id().equals("own/quiet")).hasSize(1);
        assertThat(all).filteredOn(finding -> finding.check().id().equals("own/twice")).map(Finding::affected)
                .as("a row is counted once, however often it comes").containsExactly(all.stream()
                        .filter(finding -> finding.check().id().equals("own/quiet")).findFirst().orElseThrow()
                        .affected());
        assertThat(all).filteredOn(finding -> finding.check().id().equals("own/no-country"))
                .extracting(Finding::affected, Finding::total).as("the example that stands in the folder")
                .containsExactly(tuple(34L, 819L));
        assertThat(Sql.rows(syncs.analytics(), """
                SELECT check_id, problem FROM ops.run_checks WHERE problem IS NOT NULL ORDER BY check_id"""))
                .containsExactly(
                        "own/broken|line 1: 'loud' is none of info, low, medium and high",
                        "own/sneaks|cannot execute setval() in a read-only transaction",
                        "own/writes|line 1: WITH clause containing a data-modifying statement must be at the top level",
                        "own/wrong|line 4: column \"nickname\" does not exist");
        assertThat(all).filteredOn(finding -> finding.check().id().equals("failed-checks")).map(Finding::subject)
                .containsExactlyInAnyOrder("own/wrong", "own/writes", "own/sneaks", "own/broken");
    }

    private Finding twins(Findings findings) {
        return one(findings, TWINS);
    }

    private static Finding one(Findings findings, String check) {
        return findings.all().stream().filter(finding -> finding.check().id().equals(check)).findFirst().orElseThrow();
    }

    private <T> T find(Function<Findings, T> question) {
        try (Connection connection = syncs.analytics().connect()) {
            return question.apply(new Findings(DSL.using(connection, SQLDialect.POSTGRES), List.of()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
