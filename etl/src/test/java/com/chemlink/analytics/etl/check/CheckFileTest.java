package com.chemlink.analytics.etl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFileTest {

    @Test
    void a_file_of_ones_own_needs_a_query_and_nothing_else() {
        Check check = own("early-people", "SELECT 1 AS row_key;\n");
        assertThat(check.flaw()).isEmpty();
        assertThat(check.id()).isEqualTo("own/early-people");
        assertThat(check.title()).isEqualTo("early people");
        assertThat(check.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(check.sql()).isEqualTo("SELECT 1 AS row_key");
        assertThat(check.personal()).contains("email");
    }

    @Test
    void it_may_say_everything_that_ours_say() {
        Check check = own("x", """
                -- title: Posts by {subject}
                -- severity: high
                -- reads: chemlink_persons clock
                -- metrics: dau mau
                -- gate: 30 % of 100: Finder
                -- personal: nickname
                -- cleanup:
                --   -- look first
                --   SELECT id: what

                SELECT 1
                """);
        assertThat(check.flaw()).isEmpty();
        assertThat(check.reads()).containsExactlyInAnyOrder("chemlink_persons", "clock");
        assertThat(check.metrics()).containsExactly("dau", "mau");
        assertThat(check.gate()).contains(new Gate(new BigDecimal("30"), 100, "Finder"));
        assertThat(check.personal()).contains("nickname", "email");
        assertThat(check.cleanup()).isEqualTo("-- look first\nSELECT id: what");
        assertThat(check.queryLine()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "-- severity: loud|line 1: 'loud' is none of info",
            "-- title: x;-- severty: high|line 2: there is no field 'severty'; there are advice, cleanup",
            "-- gate: many|line 1: 'many' is no gate; one is '30 % of 100'",
            "-- gate: 0 rows|line 1: '0 rows' is no gate",
            "-- title: x;-- metrics: dau dua|line 2: 'dua' is no metric; 'chemlink metrics list'",
            "-- reads: persons|line 1: 'persons' is not read from a source"})
    void what_is_wrong_with_it_is_said_by_its_line(String header, String flaw) {
        assertThat(own("x", header.replace(';', '\n') + "\nSELECT 1").flaw()).startsWith(flaw);
    }

    @Test
    void without_a_query_it_sets_the_check_of_ours_that_has_its_name() {
        Check ours = Checks.builtIn().stream().filter(check -> check.id().equals("ghosts")).findFirst().orElseThrow();
        Check strict = CheckFile.own("ghosts", "-- gate: 1 row: no external_id\n", Optional.of(ours));
        assertThat(strict).isEqualTo(ours.set(ours.severity(), Optional.of(new Gate(null, 1, "no external_id"))));
        assertThat(CheckFile.own("ghosts", "-- severity: low", Optional.of(ours)))
                .isEqualTo(ours.set(Severity.LOW, ours.gate()));
        assertThat(CheckFile.own("ghosts", "-- gate: 1 raw", Optional.of(ours)).flaw()).startsWith("line 1");
        assertThat(CheckFile.own("else", "-- gate: 1 row", Optional.empty()).flaw()).startsWith("there is no query");
        assertThat(CheckFile.own("ghosts", "SELECT 1", Optional.of(ours)).own()).isTrue();
    }

    @Test
    void ours_have_no_flaw() {
        assertThat(Checks.builtIn()).allSatisfy(check -> assertThat(check.flaw()).as(check.id()).isEmpty());
        assertThat(Checks.builtIn()).filteredOn(check -> check.gate().isPresent()).isNotEmpty();
    }

    private static Check own(String name, String text) {
        return CheckFile.own(name, text, Optional.empty());
    }
}
