package com.chemlink.analytics.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.filter.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RangePaneTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 11, 3);
    private static final Range CHOSEN = new Range.Moving(Span.LAST_6_MONTHS);

    private final List<Range> choices = new ArrayList<>();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new StackPane(
                new RangePane(CHOSEN, AS_OF, LocalDate.of(2024, 5, 1), choices::add)), 640, 320));
        stage.show();
    }

    @Test
    void a_preset_is_marked_as_long_as_its_days_are_those_that_are_picked(FxRobot robot) {
        assertThat(marked(robot)).containsExactly(Span.LAST_6_MONTHS.label());
        DatePicker to = robot.lookup(".date-picker").nth(1).query();
        robot.interact(() -> to.setValue(AS_OF.minusDays(5)));
        assertThat(marked(robot)).isEmpty();
        robot.interact(() -> robot.lookup("Apply").queryButton().fire());
        assertThat(choices).containsExactly(new Range.Fixed(new Days(
                CHOSEN.days(AS_OF, LocalDate.of(2024, 5, 1)).from(), AS_OF.minusDays(5))));
        robot.interact(() -> to.setValue(AS_OF));
        assertThat(marked(robot)).containsExactly(Span.LAST_6_MONTHS.label());
    }

    private static List<String> marked(FxRobot robot) {
        return robot.lookup(".list-entry").<Button>queryAll().stream()
                .filter(entry -> entry.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                .map(Button::getText).toList();
    }
}
