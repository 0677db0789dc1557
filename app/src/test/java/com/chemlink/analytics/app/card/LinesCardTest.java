package com.chemlink.analytics.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LinesCardTest {

    private static final double NARROW = 260;

    private final StackPane ground = new StackPane();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(ground, NARROW, 300));
        Theme.dress(stage.getScene(), Appearance.LIGHT);
        stage.show();
    }

    @Test
    void a_value_that_is_too_long_goes_on_below_and_leaves_the_word_beside_it_whole(FxRobot robot) {
        show(robot, List.of(line("Name", "Somebody With A Long Name · somebody.with.a.long.name@example.org"),
                line("Country", "Italy")));
        Bounds name = words(robot, "Name");
        Bounds value = words(robot, "Somebody");
        assertThat(name.getHeight()).isEqualTo(words(robot, "Country").getHeight());
        assertThat(value.getHeight()).isGreaterThan(name.getHeight());
        assertThat(value.getMinX()).isGreaterThan(name.getMaxX());
        assertThat(value.getMaxX()).isLessThan(NARROW);
    }

    @Test
    void figures_for_which_there_is_no_room_beside_each_other_go_on_below(FxRobot robot) {
        Line people = new Line("People", Line.Cell.good("+1,000 new"), Line.Cell.of("42 gone"),
                Line.Cell.of("3,112 changed"));
        show(robot, new LinesCard("Since the last sync", "Nothing", () -> {}).flowing(), List.of(people));
        Bounds came = figure(robot, "+1,000 new");
        Bounds changed = figure(robot, "3,112 changed");
        assertThat(changed.getMinY()).isGreaterThanOrEqualTo(came.getMaxY());
        assertThat(changed.getMaxX()).isLessThan(NARROW);
    }

    private static Bounds figure(FxRobot robot, String text) {
        Labeled label = robot.lookup((Labeled one) -> one.getText().equals(text)).queryAs(Labeled.class);
        return label.localToScene(label.getLayoutBounds());
    }

    private void show(FxRobot robot, List<Line> lines) {
        show(robot, new LinesCard("Person", "Nobody", () -> {}), lines);
    }

    private void show(FxRobot robot, LinesCard card, List<Line> lines) {
        robot.interact(() -> {
            ground.getChildren().setAll(card);
            card.show(Loading.ready(lines));
        });
    }

    private static Line line(String name, String value) {
        return new Line(name, Line.Cell.of(value));
    }

    /** Where the words themselves stand, not the label that may be wider. */
    private static Bounds words(FxRobot robot, String beginning) {
        Labeled label = robot.lookup(".list-line").match((Labeled one) -> one.getText().startsWith(beginning))
                .queryAs(Labeled.class);
        return label.lookup(".text").localToScene(label.lookup(".text").getLayoutBounds());
    }
}
