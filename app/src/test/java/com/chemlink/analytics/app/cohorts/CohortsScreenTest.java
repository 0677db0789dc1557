package com.chemlink.analytics.app.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.theme.Appearance;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CohortsScreenTest {

    @Test
    void somebody_goes_from_a_cell_to_its_people() {
        try (TrialWindow trial = TrialWindow.on("cohorts")) {
            ChartCard grid = trial.card("Retention");
            List<Mark> marks = grid.chart().marks();
            assertThat(marks).hasSize(36);
            trial.picture("cohorts-top");
            Mark october = marks.stream().filter(mark -> mark.point().key().equals("2025-06-01/4")).findFirst()
                    .orElseThrow();
            trial.click(grid, marks.indexOf(october));
            long people = Objects.requireNonNull(october.point().portion()).part();
            trial.await("the people behind it", () -> trial.shows(people == 1 ? "1 row" : people + " rows"));
            assertThat(trial.shows("Where this comes from")).isTrue();
            trial.picture("cohorts");

            assertThat(grid.chart().isFocused()).as("the keyboard goes on where the click was").isTrue();
            trial.robot().type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
            trial.settle();
            trial.look(Appearance.LIGHT, 1200, 800);
            // What is told of is where the narrower chart has it.
            assertThat(grid.chart().currentProperty().get())
                    .satisfiesAnyOf(mark -> assertThat(mark).isNull(),
                            mark -> assertThat(grid.chart().marks()).contains(mark));
            trial.click(trial.workbench().shell().lookupAll(".choice-entry").stream()
                    .filter(node -> ((ToggleButton) node).getText().equals("Counts")).findFirst().orElseThrow());
            assertThat(trial.card("Retention").chart().marks())
                    .anyMatch(mark -> Objects.equals(mark.point().value(), (double) people));
            trial.look(Appearance.DARK, 1100, 700);
            trial.picture("cohorts-dark");
        }
    }
}
