package com.chemlink.analytics.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.start.TrialWindow;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class ActivityScreenTest {

    @Test
    void somebody_finds_out_who_was_really_there() {
        try (TrialWindow trial = TrialWindow.on("activity")) {
            assertThat(trial.shows("24 people really used the product")).isTrue();
            trial.click(button(trial, "#bulk-toggle"));
            ChartCard active = trial.card("Active people");
            assertThat(active.chart().marks()).anyMatch(mark -> Double.valueOf(2_088).equals(mark.point().value()));

            trial.toggle(active, "Comprehensive");
            assertThat(active.chart().marks()).extracting(mark -> mark.series().id())
                    .containsOnly("Used the product");
            trial.click(active, 4);
            trial.await("the 24 behind October", () -> trial.shows("24"));
            assertThat(trial.shows("Where this comes from")).isTrue();
            trial.toggle(active, "Comprehensive");

            assertThat(trial.shows("No real person has written anything")).isTrue();
            trial.click(button(trial, "#show-ghosts"));
            trial.await("what the ghosts wrote", () -> trial.shows("302 of 312 are deleted"));
            assertThat(trial.shows("No real person has written anything")).isFalse();
            ChartCard posters = trial.card("Active posters");
            trial.choose(posters, "Show as table");
            assertThat(posters.lookup(".table-view")).isNotNull();
            trial.choose(posters, "Copy image");
            trial.await("it is copied", () -> trial.notified("Copied as an image"));
            trial.picture("activity");
        }
    }

    private static Button button(TrialWindow trial, String id) {
        return (Button) trial.workbench().shell().lookup(id);
    }
}
