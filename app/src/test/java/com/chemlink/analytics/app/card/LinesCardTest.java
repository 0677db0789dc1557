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

    private void show(FxRobot robot, List<Line> lines) {
        robot.interact(() -> {
            LinesCard card = new LinesCard("Person", "Nobody", () -> {});
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
