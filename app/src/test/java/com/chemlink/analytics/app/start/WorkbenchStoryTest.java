package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.KpiTile;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One window, opened for the first time, used as a person uses it, with the database killed under it. The tests go on
 * from one another because the story does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchStoryTest {

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static TrialWindow trial;

    @BeforeAll
    static void open() {
        trial = TrialOpening.first(folder);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    @Order(1)
    void the_first_start_syncs_in_front_of_whoever_opened_it_and_then_shows_the_overview() {
        trial.await("the sync begins", () -> screen().equals("sync"));
        trial.pictureNow("story-first-sync");
        trial.await("the overview has its numbers", () -> screen().equals("overview") && trial.shows("2,094"));
        assertThat(run()).isEqualTo(1);
        assertThat(trial.shows("Sample data, as of 3 Nov 2025 23:59 UTC")).isTrue();
    }

    @Test
    @Order(2)
    void the_filter_is_changed_where_it_stands_and_the_screen_follows() {
        trial.fire("filter-bulk");
        assertThat(trial.shows("Bulk updates in")).isTrue();
        trial.fire("filter-bulk");
        trial.settle();
        assertThat(trial.workbench().state(Placement.FIRST).filter().bulkUpdates()).isFalse();
        assertThat(trial.shows("2,094")).isTrue();
    }

    @Test
    @Order(3)
    void a_bar_leads_to_as_many_rows_as_it_says_which_are_copied_and_taken_along() throws Exception {
        ChartCard card = trial.card("Signups by month");
        trial.click(card, 4);
        trial.await("the rows behind October", () -> trial.shows("99 rows"));
        trial.picture("story-rows");
        trial.choose(card, "Copy image");
        trial.await("it is copied", () -> trial.notified("Copied as an image."));
        trial.choose(card, "Copy data");
        assertThat(TrialWindow.now(() -> Clipboard.getSystemClipboard().getString())).contains("2025-10\t99\t");
        trial.fire("rows-export");
        trial.await("it is saved", () -> trial.notified("99 rows saved as"));
        Path rows = only("-rows.csv");
        assertThat(Files.readAllLines(rows)).hasSize(100);
        assertThat(Files.readString(rows)).doesNotContain("@");
        trial.choose(card, "Save data as CSV…");
        trial.await("the chart's data", () -> trial.notified("Saved as signups-by-month.csv."));
        assertThat(Files.readString(folder.resolve("signups-by-month.csv"))).contains("2025-10,99,");
        trial.robot().type(KeyCode.ESCAPE);
        trial.await("the drawer is closed", () -> !trial.workbench().shell().lookup(".about-drawer").isVisible());
    }

    @Test
    @Order(4)
    void a_person_is_found_by_number_and_no_name_is_shown() {
        String number = Sql.value(analytics(),
                "SELECT min(chemlink_id) FROM core.unified_users WHERE first_name IS NOT NULL");
        String name = Sql.value(analytics(),
                "SELECT first_name FROM core.unified_users WHERE chemlink_id = " + number);
        trial.fire("open-palette");
        trial.interact(() -> ((TextField) trial.node("palette-field")).setText("#" + number));
        trial.await("somebody", () -> trial.shows("Person") && trial.shows("#" + number));
        assertThat(name).isNotBlank();
        assertThat(trial.shows(name)).isFalse();
        trial.interact(() -> trial.workbench().putAway());
    }

    @Test
    @Order(5)
    void some_days_are_read_once_more_and_the_report_is_kept() throws Exception {
        trial.interact(() -> trial.workbench().model().go("sync"));
        trial.interact(() -> mode().setValue(SyncMode.RANGE));
        DatePicker from = (DatePicker) trial.node("sync-from");
        DatePicker to = (DatePicker) trial.node("sync-to");
        trial.interact(() -> from.setValue(to.getValue().plusDays(1)));
        assertThat(trial.node("sync-start").isDisabled()).isTrue();
        trial.interact(() -> from.setValue(to.getValue().minusDays(2)));
        Instant read = readAt();
        trial.fire("sync-start");
        trial.await("it ended", () -> trial.shows("Run 2 · Range"));
        trial.await("the data is as young as that, whether or not it found anything",
                () -> Duration.between(read, readAt()).compareTo(Duration.ofMillis(500)) > 0);
        trial.picture("story-sync");
        trial.fire("sync-save-report");
        trial.await("its report", () -> trial.notified("Saved as sync-report.txt."));
        assertThat(Files.readString(folder.resolve("sync-report.txt"))).contains("Run 2, ", "chemlink.persons");
    }

    @Test
    @Order(6)
    void a_question_that_hangs_is_stopped_by_the_next_one_and_answered_when_nothing_stands_in_the_way()
            throws Exception {
        try (Connection other = analytics().connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE aggregates.monthly_metrics IN ACCESS EXCLUSIVE MODE");
            trial.interact(() -> trial.workbench().model().go("growth"));
            trial.await("it waits", () -> !waiting().isEmpty());
            trial.pictureNow("story-waiting");
            List<String> before = waiting();
            trial.interact(() -> trial.workbench().filter().change(filter -> filter.withBulkUpdates(true)));
            trial.await("what was asked before is stopped", () -> waiting().stream().noneMatch(before::contains));
            other.rollback();
        }
        trial.settle();
        assertThat(trial.shows("2,093 in complete months")).isTrue();
        trial.filter(filter -> filter.withBulkUpdates(false));
    }

    @Test
    @Order(7)
    void a_question_that_fails_says_so_and_is_answered_by_itself_when_the_reason_is_gone() {
        Sql.run(analytics(), "ALTER TABLE aggregates.monthly_metrics RENAME TO away");
        trial.filter(filter -> filter.with(Population.REAL_AND_GHOST));
        trial.await("it is said", () -> trial.shows("are missing"));
        assertThat(trial.texts(".banner-headline")).as("once, whatever is missing by it")
                .containsOnlyOnce("Tables of the analytics database are missing");
        assertThat(trial.texts(".card-message > .headline")).contains("Not available")
                .noneMatch(words -> words.contains("missing"));
        assertThat(trial.shows("parts of this screen are not available")).isTrue();
        assertThat(trial.node("export-menu").isDisabled()).isTrue();
        trial.picture("story-failed-question");
        Sql.run(analytics(), "ALTER TABLE aggregates.away RENAME TO monthly_metrics");
        trial.await("it is asked again", () -> !trial.shows("are missing")
                && !trial.card("Signups").chart().marks().isEmpty());
        trial.settle();
        assertThat(trial.node("export-menu").isDisabled()).isFalse();
        assertThat(trial.shows("not available")).isFalse();
        trial.filter(filter -> filter.with(Population.REAL));
    }

    @Test
    @Order(8)
    void what_failed_is_asked_once_more_where_it_is_said() {
        Sql.run(analytics(), "ALTER TABLE aggregates.monthly_metrics RENAME TO away");
        trial.filter(filter -> filter.with(Population.ALL));
        trial.await("it is said", () -> trial.shows("are missing"));
        Sql.run(analytics(), "ALTER TABLE aggregates.away RENAME TO monthly_metrics");
        trial.fire("ask-again");
        trial.await("it is answered", () -> !trial.shows("are missing"));
        trial.settle();
        assertThat(trial.card("Signups").chart().marks()).isNotEmpty();
        trial.filter(filter -> filter.with(Population.REAL));
    }

    @Test
    @Order(9)
    void the_database_is_killed_and_the_window_says_so_and_goes_on_by_itself() {
        trial.go("overview");
        trial.workbench().databases().workspace().orElseThrow().embedded().orElseThrow().server().orElseThrow()
                .destroyForcibly();
        trial.await("it is noticed", () -> standing() instanceof Standing.Away);
        trial.await("it is said", () -> trial.shows("The analytics database does not answer."));
        trial.pictureNow("story-away");
        trial.await("it is back", () -> standing() instanceof Standing.Open);
        trial.await("its numbers are asked again", () -> trial.workbench().settled() && trial.shows("2,094"));
        assertThat(trial.shows("The analytics database does not answer.")).isFalse();
    }

    @Test
    @Order(10)
    void a_sync_that_fails_says_why_and_changes_nothing() {
        long published = run();
        Sql.run(chemlink(), "ALTER TABLE persons RENAME TO persons_away");
        trial.fire("sync-now");
        trial.await("it failed", () -> trial.shows("The sync failed; what you see is unchanged"));
        assertThat(run()).isEqualTo(published);
        assertThat(trial.shows("persons")).isTrue();
        trial.pictureNow("story-failed-sync");
        Sql.run(chemlink(), "ALTER TABLE persons_away RENAME TO persons");
        trial.robot().push(KeyCode.CONTROL, KeyCode.K);
        trial.await("the palette", () -> trial.workbench().shell().lookup("#palette-field") != null);
        trial.robot().write("full sync").type(KeyCode.ENTER);
        trial.await("the next one is right", () -> run() > published);
        assertThat(Sql.value(analytics(), "SELECT mode FROM ops.runs WHERE run_id = " + run())).isEqualTo("full");
    }

    @Test
    @Order(11)
    void personal_data_is_shown_only_when_it_is_written_down_who_looks() {
        trial.interact(() -> trial.workbench().model().go("settings"));
        trial.fire("show-personal-data");
        trial.await("it is shown", () -> ((CheckBox) trial.node("show-personal-data")).isSelected());
        assertThat(Sql.value(analytics(), "SELECT action FROM ops.audit_log ORDER BY audit_id DESC LIMIT 1"))
                .isEqualTo("personal data shown");
    }

    @Test
    @Order(12)
    void another_company_is_made_in_front_of_whoever_asked_and_the_first_is_there_again_at_once() {
        trial.interact(() -> trial.workbench().model().go("overview"));
        trial.settle();
        KpiTile before = trial.tile("Accounts");
        assertThat(trial.node("other-sample")).isInstanceOf(Button.class);
        trial.robot().push(KeyCode.CONTROL, KeyCode.K);
        trial.await("the palette", () -> trial.workbench().shell().lookup("#palette-field") != null);
        trial.robot().write("livelier").type(KeyCode.ENTER);
        trial.await("it is being made", () -> trial.shows("Making sample data"));
        trial.pictureNow("story-livelier");
        trial.interact(() -> trial.workbench().actions().sample().accept(Sample.PUBLISHED));
        trial.await("the first is open", () -> standing() instanceof Standing.Open && trial.shows("2,094"));
        assertThat(trial.tile("Accounts")).as("nothing that showed another company's numbers").isNotSameAs(before);
        trial.interact(() -> trial.workbench().model().go("settings"));
        assertThat(((CheckBox) trial.node("show-personal-data")).isSelected())
                .as("the names of this company were not asked for").isFalse();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<SyncMode> mode() {
        return (ComboBox<SyncMode>) trial.node("sync-mode");
    }

    /** The statements that stand before a lock, each by its server process and when it began. */
    private static List<String> waiting() {
        return Sql.rows(analytics(), """
                SELECT pid || ' ' || query_start FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND datname = current_database()""");
    }

    private static Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private static DatabaseAddress analytics() {
        return trial.workbench().databases().workspace().orElseThrow().database(Role.ANALYTICS);
    }

    private static DatabaseAddress chemlink() {
        return trial.workbench().databases().workspace().orElseThrow().database(Role.CHEMLINK);
    }

    private static Standing standing() {
        return trial.workbench().databases().standingProperty().get();
    }

    private static Instant readAt() {
        return Objects.requireNonNull(trial.workbench().databases().publishedProperty().get()).readAt();
    }

    private static long run() {
        Published now = trial.workbench().databases().publishedProperty().get();
        return now == null ? 0 : now.run();
    }

    private static String screen() {
        return trial.workbench().model().currentProperty().get().id();
    }
}
