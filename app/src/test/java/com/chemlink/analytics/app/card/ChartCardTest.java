package com.chemlink.analytics.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.ChartTable;
import com.chemlink.analytics.app.chart.ChartView;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.chart.file.ChartExports;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.gallery.Samples;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartCardTest {

    @TempDir
    Path folder;

    private final List<String> drilled = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final ChartCard card = cardOf("Signups by month");
    private Scene scene = new Scene(new StackPane());

    /** The card below is made before the test's own stage is. */
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Start
    void open(Stage stage) {
        scene = new Scene(card, 640, 360);
        Theme.dress(scene, Appearance.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void show(FxRobot robot) {
        show(robot, Samples.signups());
    }

    @Test
    void hovering_a_bar_tells_its_exact_value(FxRobot robot) {
        hover(robot, mark(0));
        assertThat(texts(robot, ".chart-tip .tip-title")).containsExactly("Jun 2025");
        assertThat(texts(robot, ".chart-tip .tip-value")).containsExactly("1,084 people");
        hover(robot, mark(5));
        assertThat(texts(robot, ".chart-tip .tip-details")).containsExactly("in progress · 3 days in");
    }

    @Test
    void clicking_a_bar_opens_the_rows_behind_it(FxRobot robot) {
        hover(robot, mark(2));
        robot.clickOn(MouseButton.PRIMARY);
        assertThat(drilled).containsExactly("signups/2025-08");
    }

    @Test
    void arrows_walk_the_bars_are_read_aloud_and_enter_opens(FxRobot robot) {
        robot.interact(() -> card.chart().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(card.chart().getAccessibleText()).isEqualTo("Signups, Jul 2025: 175 people");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.END, KeyCode.ENTER);
        assertThat(drilled).containsExactly("signups/2025-07", "signups/2025-11");
    }

    @Test
    void dragging_narrows_the_range_and_escape_or_a_double_click_shows_all(FxRobot robot) {
        drag(robot, mark(1), mark(3));
        assertThat(months()).containsExactly("Jul", "Aug", "Sep");
        assertThat(card.chart().currentProperty().get()).as("the mark where the drag began").isNull();
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertThat(months()).hasSize(6);
        drag(robot, mark(1), mark(3));
        robot.doubleClickOn(MouseButton.PRIMARY);
        settle(robot);
        assertThat(months()).hasSize(6);
        assertThat(drilled).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void escape_is_left_to_the_window_where_nothing_was_narrowed(FxRobot robot) {
        List<KeyCode> left = new ArrayList<>();
        robot.interact(() -> scene.setOnKeyPressed(event -> left.add(event.getCode())));
        hover(robot, mark(2));
        robot.clickOn(MouseButton.PRIMARY);
        robot.type(KeyCode.ESCAPE);
        assertThat(left).containsExactly(KeyCode.ESCAPE);
    }

    @Test
    void the_legend_hides_a_series_and_brings_it_back(FxRobot robot) {
        show(robot, Samples.dailyActive());
        Button all = robot.lookup(".legend-item").match(node -> node instanceof Button button
                && button.getText().equals("All")).queryButton();
        robot.clickOn(all);
        settle(robot);
        assertThat(series()).containsOnly("Finder");
        assertThat(all.getAccessibleText()).isEqualTo("All, hidden");
        robot.clickOn(all);
        settle(robot);
        assertThat(series()).contains("All", "Finder");
    }

    @Test
    void a_line_tells_all_series_at_the_place_of_the_pointer(FxRobot robot) {
        show(robot, Samples.dailyActive());
        hover(robot, mark(13));
        assertThat(texts(robot, ".chart-tip .tip-name")).containsExactly("All", "Finder");
        assertThat(texts(robot, ".chart-tip .tip-value")).containsExactly("9 people", "2 people");
    }

    @Test
    void the_menu_writes_picture_vector_and_data(FxRobot robot) throws Exception {
        robot.clickOn(".card-menu");
        robot.clickOn("Save as PNG…");
        settle(robot);
        choose(robot, "Save as SVG…");
        choose(robot, "Save data as CSV…");
        assertThat(Files.readAllBytes(folder.resolve("signups-by-month.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(folder.resolve("signups-by-month.svg")).content().contains("<svg", "1,084", "Signups by month");
        assertThat(folder.resolve("signups-by-month.csv")).content().contains("Signups,2025-11,1,");
        assertThat(notices).containsExactly("Saved as signups-by-month.png.", "Saved as signups-by-month.svg.",
                "Saved as signups-by-month.csv.");
    }

    @Test
    void the_same_data_can_be_read_as_a_table(FxRobot robot) {
        choose(robot, "Show as table");
        ChartTable table = robot.lookup(".table-view").queryAs(ChartTable.class);
        assertThat(table.getItems()).hasSize(6);
        assertThat(table.getItems().getFirst().get(1).text()).isEqualTo("1,084");
    }

    @Test
    void waiting_empty_and_failed_look_different_and_say_what_to_do(FxRobot robot) {
        boolean[] retried = {false};
        robot.interact(() -> {
            card.whenEmpty("Nobody signed up", "Widen the range.").onRetry(() -> retried[0] = true);
            card.show(Loading.ready(new ChartContent(Samples.signups().spec(), ChartData.NOTHING)));
        });
        assertThat(texts(robot, ".headline")).containsExactly("Nobody signed up");
        robot.interact(() -> card.show(Loading.failed("The database does not answer", "It is tried again.")));
        assertThat(texts(robot, ".headline")).containsExactly("The database does not answer");
        robot.clickOn("Try again");
        assertThat(retried[0]).isTrue();
        robot.interact(() -> {
            card.show(Loading.running());
            assertThat(robot.lookup(".skeleton-bar").queryAll()).as("what comes at once does not flicker").isEmpty();
        });
        await(() -> !robot.lookup(".skeleton-bar").queryAll().isEmpty());
    }

    @Test
    void what_was_answered_before_is_dimmed_only_while_a_newer_answer_takes_its_time(FxRobot robot) {
        Node body = Objects.requireNonNull(card.chart().getParent());
        ChartContent before = card.chart().contentProperty().get();
        robot.interact(() -> {
            card.show(Loading.running());
            assertThat(body.getOpacity()).isEqualTo(1);
        });
        await(() -> body.getOpacity() < 1);
        robot.interact(() -> card.show(Loading.ready(before)));
        assertThat(body.getOpacity()).isEqualTo(1);
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void another_theme_repaints_a_running_chart(FxRobot robot) {
        assertThat(mark(0).colour()).isEqualTo(Color.web("#0B7A85"));
        robot.interact(() -> Theme.dress(scene, Appearance.DARK));
        settle(robot);
        assertThat(mark(0).colour()).isEqualTo(Color.web("#3DB7C3"));
    }

    @Test
    void where_things_are_counted_and_there_was_none_words_say_more_than_an_empty_frame(FxRobot robot) {
        Series none = new Series("Signups", Tone.ACCENT, List.of(Point.at(Position.of("Jun"), 0)));
        show(robot, new ChartContent(Samples.signups().spec(), ChartData.of(none)));
        assertThat(texts(robot, ".headline")).containsExactly("Nothing in this range");
        show(robot, new ChartContent(ChartSpec.of(Kind.BARS, "Activation", Unit.rate()), ChartData.of(none)));
        assertThat(texts(robot, ".headline")).as("a rate of 0 is one").isEmpty();
    }

    private ChartCard cardOf(String title) {
        ChartExports exports = new ChartExports(Runnable::run, name -> Optional.of(folder.resolve(name)),
                notices::add);
        return new ChartCard(title, "ChemLink", exports);
    }

    private void show(FxRobot robot, ChartContent content) {
        robot.interact(() -> {
            card.onDrill(mark -> drilled.add(mark.point().key()));
            card.show(Loading.ready(content));
        });
        settle(robot);
    }

    /** Layout otherwise waits for the next pulse. */
    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            card.applyCss();
            card.layout();
        });
    }

    private void choose(FxRobot robot, String item) {
        MenuButton menu = robot.lookup(".card-menu").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().stream().filter(one -> item.equals(one.getText())).findFirst()
                .ifPresent(ChartCardTest::press));
        settle(robot);
    }

    private static void press(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        }
        item.fire();
    }

    private Mark mark(int index) {
        return card.chart().marks().get(index);
    }

    private void hover(FxRobot robot, Mark mark) {
        robot.moveTo(onScreen(mark));
        settle(robot);
    }

    private Point2D onScreen(Mark mark) {
        ChartView chart = card.chart();
        return chart.localToScreen(mark.box().centreX(), mark.box().centreY());
    }

    private void drag(FxRobot robot, Mark from, Mark to) {
        robot.moveTo(onScreen(from)).press(MouseButton.PRIMARY).moveTo(onScreen(to)).release(MouseButton.PRIMARY);
        settle(robot);
    }

    private List<String> months() {
        return card.chart().marks().stream().map(mark -> mark.point().x().brief()).toList();
    }

    private List<String> series() {
        return card.chart().marks().stream().map(mark -> mark.series().name()).distinct().toList();
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }
}
