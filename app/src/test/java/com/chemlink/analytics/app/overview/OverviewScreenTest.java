package com.chemlink.analytics.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class OverviewScreenTest {

    @Test
    void somebody_wonders_who_the_2088_are() {
        try (TrialWindow trial = TrialWindow.on("overview")) {
            trial.await("the banner", () -> trial.shows("October looks like 2,088 active users; 24 people really"));
            assertThat(trial.shows("First sync: what came in")).isTrue();

            trial.click(trial.robot().lookup("#bulk-show").<Button>query());
            trial.await("those the import touched", () -> trial.shows("2,050 rows"));

            trial.click(trial.robot().lookup("#bulk-toggle").<Button>query());
            trial.await("they are counted", () -> trial.shows("Bulk updates are counted in what you see here."));
            assertThat(trial.workbench().state(Placement.FIRST).filter()
                    .bulkUpdates()).isTrue();
            trial.filter(_ -> Filter.FIRST);

            trial.click(trial.tile("Active, Oct"));
            trial.await("the 24 behind the tile", () -> trial.shows("24 rows"));
            trial.picture("overview");
        }
    }
}
