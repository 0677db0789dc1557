package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.about.AboutDrawer;
import com.chemlink.analytics.app.chart.file.ChartPng;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.etl.cli.Surroundings;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * One window, opened for the first time, used as a person uses it, with the database killed under it. The tests go on
 * from one another because the story does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchStoryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder = Path.of("");

    private static final FxRobot robot = new FxRobot();
    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static Workbench workbench;
    @SuppressWarnings("NullAway.Init")
    private static Scene scene;

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Stage[] stage = new Stage[1];
        Map<String, String> environment = Map.of("CHEMLINK_HOME", folder.toString());
        Surroundings surroundings = new Surroundings(environment, folder, new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()), false);
        WorkbenchHome home = new WorkbenchHome(folder);
        onInterface(() -> {
            workbench = new Workbench(questions -> new Databases(
                    opening -> Workspace.open(home, Configuration.load(environment, folder, home), opening), questions,
                    Platform::runLater), surroundings, WorkbenchState.FIRST, () -> stage[0]);
            scene = new Scene(workbench.shell(), 1440, 900);
            Theme.dress(scene, Appearance.LIGHT);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            workbench.begin();
        });
    }

    @AfterAll
    static void close() throws Exception {
        onInterface(() -> scene.getWindow().hide());
        workbench.close();
    }

    @Test
    @Order(1)
    void the_first_start_syncs_in_front_of_whoever_opened_it_and_then_shows_the_overview() throws Exception {
        await("the sync begins", () -> screen().equals("sync"));
        picture("first-sync");
        await("the overview has its numbers", () -> screen().equals("overview") && shows("2,094"));
        assertThat(published().run()).isEqualTo(1);
        assertThat(text(".status-line .label")).contains("Sample data, as of 3 Nov 2025 23:59 UTC");
    }

    @Test
    @Order(2)
    void the_filter_is_changed_where_it_stands_and_the_screen_follows() throws Exception {
        onInterface(() -> button("#filter-bulk").fire());
        assertThat(button("#filter-bulk").getText()).isEqualTo("Bulk updates in");
        assertThat(workbench.state(Placement.FIRST).filter().bulkUpdates()).isTrue();
        onInterface(() -> button("#filter-bulk").fire());
        await("the numbers of the other filter", () -> shows("2,094"));
    }

    @Test
    @Order(3)
    void the_palette_finds_a_number_and_its_receipt_opens_beside_the_screen() throws Exception {
        onInterface(() -> button("#search").fire());
        robot.clickOn("#palette-field").write("new users").type(KeyCode.ENTER);
        AboutDrawer drawer = (AboutDrawer) scene.getRoot().lookup(".about-drawer");
        await("the receipt", () -> drawer.isVisible() && shows("Where this comes from"));
        assertThat(shows("1,084")).isTrue();
        picture("receipt");
        onInterface(() -> scene.getRoot().requestFocus());
        robot.type(KeyCode.ESCAPE);
        await("the drawer is closed", () -> !drawer.isVisible());
    }

    @Test
    @Order(4)
    void a_person_is_found_by_number_and_no_name_is_shown() throws Exception {
        String number = Sql.value(analytics(),
                "SELECT min(chemlink_id) FROM core.unified_users WHERE first_name IS NOT NULL");
        String name = Sql.value(analytics(),
                "SELECT first_name FROM core.unified_users WHERE chemlink_id = " + number);
        onInterface(() -> button("#search").fire());
        onInterface(() -> ((TextField) node("#palette-field")).setText("#" + number));
        await("somebody", () -> shows("Person") && shows("#" + number));
        assertThat(name).isNotBlank();
        assertThat(shows(name)).isFalse();
        onInterface(() -> workbench.putAway());
    }

    @Test
    @Order(5)
    void everything_is_read_again_and_the_window_follows_what_is_published() throws Exception {
        onInterface(() -> workbench.model().go("sync"));
        onInterface(() -> ((ComboBox<?>) node("#sync-mode")).getSelectionModel().select(1));
        onInterface(() -> button("#sync-start").fire());
        await("the next run", () -> published().run() == 2);
        assertThat(screen()).isEqualTo("sync");
        await("its history", () -> shows("Run 2 · Full"));
        picture("sync");
    }

    @Test
    @Order(6)
    void the_database_is_killed_and_the_window_says_so_and_goes_on_by_itself() throws Exception {
        onInterface(() -> workbench.model().go("overview"));
        await("the overview", () -> shows("2,094"));
        ProcessHandle server = workbench.databases().workspace().orElseThrow().embedded().orElseThrow().server()
                .orElseThrow();
        server.destroyForcibly();
        await("it is noticed", () -> workbench.databases().standingProperty().get() instanceof Standing.Away);
        await("it is said", () -> shows("The analytics database does not answer."));
        picture("away");
        await("it is back", () -> workbench.databases().standingProperty().get() instanceof Standing.Open);
        await("its numbers are asked again", () -> workbench.settled() && shows("2,094"));
        assertThat(shows("The analytics database does not answer.")).isFalse();
    }

    @Test
    @Order(7)
    void a_sync_that_fails_says_why_and_changes_nothing() throws Exception {
        Sql.run(workbench.databases().workspace().orElseThrow().database(Role.CHEMLINK),
                "ALTER TABLE persons RENAME TO persons_away");
        onInterface(() -> button("#sync-now").fire());
        await("it failed", () -> shows("The sync failed; what you see is unchanged"));
        assertThat(published().run()).isEqualTo(2);
        assertThat(shows("persons")).isTrue();
        picture("failed-sync");
        Sql.run(workbench.databases().workspace().orElseThrow().database(Role.CHEMLINK),
                "ALTER TABLE persons_away RENAME TO persons");
        onInterface(() -> button("#sync-start").fire());
        await("the next one is right", () -> published().run() > 2);
    }

    @Test
    @Order(8)
    void personal_data_is_shown_only_when_it_is_written_down_who_looks() throws Exception {
        onInterface(() -> workbench.model().go("settings"));
        onInterface(() -> ((CheckBox) node("#show-personal-data")).fire());
        await("it is shown", () -> ((CheckBox) node("#show-personal-data")).isSelected());
        assertThat(Sql.value(analytics(), "SELECT action FROM ops.audit_log ORDER BY audit_id DESC LIMIT 1"))
                .isEqualTo("personal data shown");
    }

    private static DatabaseAddress analytics() {
        return workbench.databases().workspace().orElseThrow().database(Role.ANALYTICS);
    }

    private static Published published() {
        Published now = workbench.databases().publishedProperty().get();
        return now == null
                ? new Published(0, Instant.EPOCH, LocalDate.EPOCH,
                        ZoneOffset.UTC, Instant.EPOCH, LocalDate.EPOCH, 0, Duration.ZERO)
                : now;
    }

    private static String screen() {
        return workbench.model().currentProperty().get().id();
    }

    private static Node node(String selector) {
        return Objects.requireNonNull(scene.getRoot().lookup(selector), selector);
    }

    private static Button button(String selector) {
        return (Button) node(selector);
    }

    /** Whether a label or button that can be seen says this, perhaps among other things. */
    private static boolean shows(String words) {
        return scene.getRoot().lookupAll("*").stream().filter(node -> node instanceof Labeled && node.isVisible())
                .map(Labeled.class::cast).anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    private static String text(String selector) {
        return String.join(" | ", scene.getRoot().lookupAll(selector).stream()
                .map(node -> ((Labeled) node).getText()).toList());
    }

    private static void await(String what, BooleanSupplier condition) throws Exception {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        boolean[] met = new boolean[1];
        while (!met[0]) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            onInterface(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                met[0] = condition.getAsBoolean();
            });
            Thread.sleep(20);
        }
    }

    /** To be looked at: target/story. */
    private static void picture(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "story"));
        onInterface(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            try {
                Files.write(pictures.resolve(name + ".png"), ChartPng.bytes(scene.snapshot(null)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void onInterface(Runnable work) throws Exception {
        WaitForAsyncUtils.asyncFx(work).get();
    }
}
