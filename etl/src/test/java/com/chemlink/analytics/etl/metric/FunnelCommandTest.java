package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.cli.Chemlink;
import com.chemlink.analytics.etl.cli.Surroundings;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Chemlink.run(
                new Surroundings(SyncedSample.syncs().environment(folder.resolve("home")), folder,
                        new PrintWriter(out, true), new PrintWriter(err, true), false),
                null, arguments);
    }

    @Test
    void a_funnel_is_asked_like_a_metric() {
        assertThat(run("funnel", "run", "view", "vote", "--format", "csv")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("place,step,users,entered,came,still_in_window,dropped,from_first")
                .contains("1,view,", "2,vote,");
        assertThat(run("funnel", "run", "view", "vote", "--drill", "1/view", "--format", "csv")).isZero();
        assertThat(out.toString()).doesNotContain("@", "first_name");
        assertThat(run("funnel", "run", "view", "jump")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no activity type jump.");
        assertThat(run("funnel", "run", "view")).isEqualTo(1);
        assertThat(err.toString()).contains("No funnel is called view.");
    }

    @Test
    void a_funnel_is_told_apart_over_time_and_against_others() {
        assertThat(run("funnel", "run", "signup", "profile:headline", "view", "--by", "segment", "--order", "any",
                "--format", "csv")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("part,place,step,users").contains("standard,2,profile:headline,");
        assertThat(run("funnel", "run", "signup", "view", "--trend", "--granularity", "month", "--format", "csv"))
                .isZero();
        assertThat(out.toString()).contains("period,users,entered,still_in_window,dropped,conversion")
                .contains("in_progress");
        assertThat(run("funnel", "run", "signup", "view", "--differences", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"metric\": \"funnel_differences\"");
        assertThat(run("funnel", "run", "view", "view[type=PROFILE]")).isEqualTo(1);
        assertThat(err.toString()).contains("One event could be both view and view[type=PROFILE].");
    }

    @Test
    void a_funnel_is_kept_under_a_name() {
        assertThat(run("funnel", "list")).isZero();
        assertThat(out.toString()).contains("No funnel is saved.");
        assertThat(run("funnel", "save", "First week", "signup", "view", "--window", "7", "--order", "strict"))
                .as(err.toString()).isZero();
        assertThat(run("funnel", "list", "--format", "csv")).isZero();
        assertThat(out.toString()).contains("name,steps,window_days,order,by",
                "First week,signup > view,7,strict,none");
        assertThat(run("funnel", "list", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"window_days\": 7");
        assertThat(run("funnel", "run", "First week", "--format", "csv")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("1,signup,", "2,view,");
        assertThat(run("funnel", "run", "First week", "--window", "30", "--format", "csv", "--sql")).isZero();
        assertThat(out.toString()).contains("interval '720 hours'");
        assertThat(run("funnel", "run", "Second week")).isEqualTo(1);
        assertThat(err.toString()).contains("No funnel is called Second week.", "There are First week.");
        assertThat(run("funnel", "save", "Month", "signup", "view", "--window", "30")).isZero();
        assertThat(run("funnel", "rename", "First week", "Month")).isEqualTo(1);
        assertThat(err.toString()).contains("Another funnel is called Month already.");
        assertThat(run("funnel", "rename", "First week", "Seven days")).isZero();
        assertThat(out.toString()).contains("First week is called Seven days now.");
        assertThat(run("funnel", "save", "Seven days", "signup", "vote")).isZero();
        assertThat(out.toString()).contains("(it was signup > view within 7 days, strict)");
        assertThat(run("funnel", "run", "Seven day")).isEqualTo(1);
        assertThat(err.toString()).contains("Did you mean Seven days?");
        assertThat(run("funnel", "delete", "First week")).isEqualTo(1);
        assertThat(run("funnel", "delete", "Seven days")).isZero();
        assertThat(run("funnel", "save", "a:b", "signup", "view")).isEqualTo(1);
        assertThat(run("funnel", "save", "Short", "signup")).isEqualTo(1);
        assertThat(err.toString()).contains("A funnel has 2 to 12 steps, not 1.");
    }

    @Test
    void what_is_asked_wrongly_of_a_funnel_is_said() {
        assertThat(run("funnel", "run", "signup", "view", "--trend", "--differences")).isEqualTo(2);
        assertThat(err.toString()).contains("mutually exclusive");
        assertThat(run("funnel", "run", "signup", "view", "--drill", "2/view", "--measure", "lost")).isEqualTo(1);
        assertThat(err.toString()).contains("funnel has no measure lost.", "It has users, entered, came,");
        assertThat(run("funnel", "run", "view", "vote", "--differences")).isZero();
        assertThat(out.toString()).contains("Nothing to show.", "groups of fewer than 10");
    }

    @Test
    void a_condition_on_what_is_not_known_of_an_activity_is_refused_and_on_a_value_nobody_has_remarked() {
        for (String shown : new String[]{"--sql", "--trend", "--differences", "--bulk=out"}) {
            assertThat(run("funnel", "run", "signup", "view[typ=PROFILE]", shown)).isEqualTo(1);
        }
        assertThat(err.toString()).contains("Events of the type view have no property typ.",
                "Did you mean type? They have type.");
        assertThat(run("funnel", "run", "signup[way=MAIL]", "view")).isEqualTo(1);
        assertThat(err.toString()).contains("Events of the type signup have no property way.",
                "They have none: ask for signup alone.");
        assertThat(run("funnel", "run", "signup", "view[type=PROFILE]")).as(err.toString()).isZero();
        assertThat(out.toString()).doesNotContain("No view has");
        assertThat(run("funnel", "run", "signup", "view[type=profile]")).isZero();
        assertThat(out.toString()).contains(
                "Note: No view has type profile. Did you mean PROFILE? There are PROFILE, SHARED_LINK.");
        assertThat(run("funnel", "run", "signup", "view[type=PROFILE|BOARD]", "--trend", "--format", "json")).isZero();
        assertThat(out.toString()).contains("No view has type BOARD. There are PROFILE, SHARED_LINK.");
    }

    @Test
    void what_could_never_be_run_is_not_kept_either() {
        assertThat(run("funnel", "save", "Typed wrongly", "signup", "view[typ=PROFILE]")).isEqualTo(1);
        assertThat(err.toString()).contains("Events of the type view have no property typ.",
                "Did you mean type? They have type.");
        assertThat(run("funnel", "save", "Typed wrongly", "signup", "jump")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no activity type jump.");
        assertThat(run("funnel", "list")).isZero();
        assertThat(out.toString()).contains("No funnel is saved.");
    }

    @Test
    void no_event_has_what_its_type_does_not_say() {
        String had = """
                SELECT DISTINCT event.event_type || '.' || property
                FROM core.user_journey_events AS event
                CROSS JOIN LATERAL jsonb_object_keys(event.properties) AS property""";
        assertThat(Sql.rows(SyncedSample.syncs().analytics(), had)).contains("view.type", "vote.type");
        assertThat(Sql.rows(SyncedSample.syncs().analytics(), had + """

                EXCEPT
                SELECT type.event_type || '.' || property
                FROM core.event_types AS type
                CROSS JOIN LATERAL unnest(type.properties) AS property""")).isEmpty();
    }
}
