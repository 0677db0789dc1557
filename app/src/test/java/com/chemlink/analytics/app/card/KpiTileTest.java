package com.chemlink.analytics.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.KpiFigure.Direction;
import com.chemlink.analytics.app.chart.ChartView;
import com.chemlink.analytics.app.gallery.Samples;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class KpiTileTest {

    private final StackPane ground = new StackPane();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(ground, 200, 150));
        Theme.dress(stage.getScene(), Appearance.LIGHT);
        stage.show();
    }

    @Test
    void bad_news_is_told_by_sign_as_well_as_colour(FxRobot robot) {
        show(robot, new KpiFigure("Signups, Oct", "99", "28.78 % fewer than Sep", Direction.WORSE,
                Samples.trend(1084, 175, 596, 139, 99)));
        Labeled comparison = robot.lookup(".kpi-comparison").queryAs(Labeled.class);
        assertThat(comparison.getText()).startsWith("↓ ");
        assertThat(comparison.getStyleClass()).contains("negative");
        assertThat(robot.lookup(".figure").queryAs(Labeled.class).getText()).isEqualTo("99");
    }

    @Test
    void a_tile_opens_by_click_and_by_keyboard_and_has_words_for_screen_readers(FxRobot robot) {
        int[] opened = {0};
        KpiTile tile = show(robot, new KpiFigure("Accounts", "2,094", "+1 in November", Direction.NEUTRAL, null));
        robot.interact(() -> {
            tile.onOpen(() -> opened[0]++);
            tile.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        robot.clickOn(tile);
        assertThat(opened[0]).isEqualTo(2);
        assertThat(tile.getAccessibleText()).isEqualTo("Accounts: 2,094, +1 in November");
    }

    @Test
    void a_trend_beside_the_figure_begins_on_a_whole_pixel(FxRobot robot) {
        KpiTile tile = show(robot, new KpiFigure("Standard active, Oct", "10 / 2,075", "0.48 % (0.26–0.88 %)",
                Direction.NEUTRAL, Samples.trend(1, 2, 3)));
        robot.interact(() -> {
            tile.setManaged(false); // of its own size: low and wide
            tile.resize(275, 98);
            tile.layout();
        });
        ChartView trend = robot.lookup(node -> node instanceof ChartView).query();
        assertThat(trend.isVisible()).isTrue();
        assertThat(trend.getLayoutX()).isGreaterThan(100).isEqualTo(Math.rint(trend.getLayoutX()));
    }

    @Test
    void a_long_figure_is_set_smaller_and_loses_no_digit(FxRobot robot) {
        show(robot, new KpiFigure("Standard activation", "71,350 / 867,214", "8.2 %", Direction.NEUTRAL, null));
        assertThat(robot.lookup(".figure .text").queryText().getText()).isEqualTo("71,350 / 867,214");
    }

    @Test
    void a_label_too_long_for_its_line_goes_on_below_it_and_a_mark_keeps_the_corner(FxRobot robot) {
        Label mark = new Label("2");
        robot.interact(() -> mark.setMinSize(28, 18));
        KpiFigure figure = new KpiFigure("Standard active, wk 27 Oct 2025", "10 / 2,075", "0.48 %",
                Direction.NEUTRAL, null);
        KpiTile tile = show(robot, figure);
        robot.interact(() -> {
            tile.mark(mark);
            ground.applyCss();
            ground.layout();
        });
        Labeled label = robot.lookup(".kpi-label").queryAs(Labeled.class);
        Labeled number = robot.lookup(".figure").queryAs(Labeled.class);

        assertThat(label.getHeight()).as("two lines").isGreaterThan(24);
        assertThat(number.getLayoutY()).isGreaterThanOrEqualTo(label.getHeight());
        assertThat(mark.getLayoutY() + mark.getHeight()).as("above the figure").isLessThan(number.getLayoutY());
        assertThat(mark.getLayoutX()).isGreaterThanOrEqualTo(label.getLayoutX() + label.getWidth());
    }

    @Test
    void a_figure_that_could_not_be_had_is_said_to_be_missing_and_never_a_dash(FxRobot robot) {
        show(robot, "Accounts", Loading.failed("The database does not answer", "It is tried again."));
        assertThat(robot.lookup(".figure").queryAs(Labeled.class).getText()).isEqualTo("Not available");
    }

    private KpiTile show(FxRobot robot, KpiFigure figure) {
        return show(robot, figure.label(), Loading.ready(figure));
    }

    /** Laid out before it returns, with its skin: no frame of the window is waited for. */
    private KpiTile show(FxRobot robot, String label, Loading<KpiFigure> figure) {
        KpiTile tile = new KpiTile(label);
        robot.interact(() -> {
            ground.getChildren().setAll(tile);
            tile.show(figure);
            ground.applyCss();
            ground.layout();
        });
        return tile;
    }
}
