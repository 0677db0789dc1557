package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.cli.Chemlink;
import com.chemlink.analytics.etl.cli.Surroundings;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int show(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "metrics";
        all[1] = "show";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return run(all);
    }

    private int run(String... arguments) {
        return Chemlink.run(
                new Surroundings(SyncedSample.syncs().environment(folder.resolve("home")), folder,
                        new PrintWriter(out, true), new PrintWriter(err, true), false),
                null, arguments);
    }

    @Test
    void the_list_names_every_metric() {
        assertThat(run("metrics", "list")).isZero();
        assertThat(out.toString()).contains(Catalogue.all().stream().map(Metric::id).toList()).contains("Retention");
    }

    @Test
    void a_series_is_a_table_with_a_chart() {
        assertThat(show("new_users_monthly")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("How many people signed up?", "ChemLink;", "as of 3 Nov 2025, run 1",
                "1 Jun 2025  1,084  complete     ████████████████████████████████████████", "in_progress  ░");
    }

    @Test
    void csv_is_long_and_json_says_everything_around_it() {
        assertThat(show("growth_rate_monthly", "--from", "2025-09-01", "--to", "2025-10-31", "--format", "csv"))
                .isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                period,users,users_before,growth_rate,state
                2025-09-01,139,596,-76.68,complete
                2025-10-01,99,139,-28.78,complete
                """);
        assertThat(show("mau", "--population", "real+ghost", "--format", "json", "--range", "last_month")).isZero();
        assertThat(out.toString()).contains("\"metric\": \"mau\"", "\"population\": \"real+ghost\"",
                "\"run\": 1", "{\"period\": \"2025-10-01\", \"users\": 2, \"state\": \"complete\"}");
    }

    @Test
    void the_statement_and_the_rows_behind_a_point_are_shown_without_personal_data() {
        assertThat(show("mau_comprehensive", "--segment", "finder", "--types", "view", "--sql")).isZero();
        assertThat(out.toString()).contains("segment = 'finder'", "event_type IN ('view')").doesNotContain(":first",
                "{who");
        assertThat(show("finder_vs_standard", "--drill", "finder", "--measure", "active", "--format", "csv")).isZero();
        assertThat(out.toString().lines().filter(line -> line.endsWith("-01") || line.contains(",finder,")))
                .hasSize(14);
        assertThat(out.toString()).doesNotContain("@", "first_name");
    }

    @Test
    void paths_are_asked_like_a_metric() {
        assertThat(run("paths", "--start", "signup", "--range", "last_12_months", "--format", "csv"))
                .as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("path,users,walkers,share").contains("signup,2");
        assertThat(run("paths", "--end", "vote", "--collapse", "--steps", "3", "--flow", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"metric\": \"path_flow\"", "\"place\": 0, \"step\": \"vote\"");
        assertThat(run("paths", "--start", "view", "--drill", "view", "--format", "csv")).isZero();
        assertThat(out.toString()).doesNotContain("@", "first_name");
        assertThat(run("paths", "--start", "view", "--end", "vote")).isEqualTo(2);
        assertThat(run("paths", "--start", "jump")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no activity type jump.");
        assertThat(run("paths", "--steps", "6")).isEqualTo(1);
        assertThat(err.toString()).contains("A path has 2 to 5 steps, not 6.");
    }

    @Test
    void what_does_not_apply_is_said() {
        assertThat(show("finder_searches", "--segment", "finder")).isZero();
        assertThat(out.toString()).contains("Note: The filter by segment does not apply to this number.");
    }

    @Test
    void retention_is_a_grid_above_its_rows() {
        assertThat(show("retention")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("cohort          size      0       1 ",
                "1 Jun 2025     1,084   0.00    0.28    0.37    0.37    1.20    0.18~", "rate in %; ~ in progress",
                "1 Jun 2025      4  1,084        13                 14       1.20 (0.70–2.04)");
        assert_the_grid_draws_what_is_named();
        assertThat(show("retention", "--granularity", "week", "--types", "vote", "--from", "2025-10-06", "--format",
                "csv")).isZero();
        assertThat(out.toString()).contains("cohort,after,size,returned,returned_or_later,rate,");
        assertThat(show("retention", "--from", "2030-01-01", "--to", "2030-03-01")).isZero();
        assertThat(out.toString()).contains("Note: The range begins after the data's own today, 3 Nov 2025.",
                "Nothing to show.");
    }

    private void assert_the_grid_draws_what_is_named() {
        assertThat(show("retention", "--measure", "returned_or_later", "--from", "1 Jun 2025")).isZero();
        assertThat(out.toString()).contains("1 Jun 2025     1,084     20      20      19      17      14       2~",
                "returned_or_later; ~ in progress");
        assertThat(show("retention", "--drill", "1 Jun 2025/4", "--measure", "returned")).isZero();
        assertThat(out.toString()).contains("Returned: 13 rows; as of 3 Nov 2025", "  1599  ").doesNotContain("1,599");
        assertThat(show("retention", "--drill", "2025-06-02/4", "--measure", "returned")).isEqualTo(1);
        assertThat(err.toString()).contains("retention has no point 2025-06-02/4 here.",
                "Did you mean 2025-06-01/4?");
    }

    @Test
    void nonsense_is_wrong_usage() {
        assertThat(show("dau", "--from", "2025-11-03", "--to", "2025-11-01")).isEqualTo(2);
        assertThat(err.toString()).contains("--from 3 Nov 2025 is after 1 Nov 2025.");
        assertThat(show("dau", "--from", "2025-13-03")).isEqualTo(2);
        assertThat(show("dau", "--population", "everybody")).isEqualTo(2);
        assertThat(show("dau", "--granularity", "year")).isEqualTo(2);
        assertThat(run("paths", "--steps", "abc")).isEqualTo(2);
        assertThat(run("paths", "--most", "99999999999")).isEqualTo(2);
        assertThat(show("dau", "--from", "2025-11-09")).isEqualTo(2);
        assertThat(show("dau", "--country", "Germny")).isEqualTo(1);
        assertThat(err.toString()).contains("'2025-13-03' is not a day, as 2025-10-31",
                "'year' is none of day, week, month", "'abc' is not a whole number",
                "99999999999 is too large a number",
                "--from 9 Nov 2025 is after the data's own today, 3 Nov 2025.", "Nobody is from Germny.",
                "Did you mean Germany?");
        assertThat(show("dau", "--to", "2025-11-01")).isEqualTo(2);
        assertThat(show("daw")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no metric 'daw'.", "Did you mean dau?", "metrics list");
        assertThat(show("dau", "--types", "jump")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no activity type jump.");
        assertThat(show("dau", "--drill", "yesterday")).isEqualTo(1);
        assertThat(err.toString()).contains("'yesterday' is no point of dau.", "Write period.");
    }
}
