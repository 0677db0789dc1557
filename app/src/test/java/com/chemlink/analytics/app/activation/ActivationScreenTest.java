package com.chemlink.analytics.app.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.schema.metric.Population;
import org.junit.jupiter.api.Test;

class ActivationScreenTest {

    @Test
    void somebody_asks_whether_the_finder_makes_the_difference() {
        try (TrialWindow trial = TrialWindow.on("activation")) {
            assertThat(trial.shows("an observation, not an experiment")).isTrue();
            ChartCard comparison = trial.card("Finder against Standard");
            trial.click(comparison, 0);
            trial.await("the 14 behind it", () -> trial.shows("Where this comes from"));
            assertThat(trial.shows("14")).isTrue();

            ChartCard cohorts = trial.card("Activation by cohort");
            assertThat(cohorts.chart().marks()).as("no bars of nothing beside them")
                    .extracting(mark -> mark.series().id()).containsOnly("Until now");
            assertThat(trial.shows("nobody within 30 days")).isTrue();
            ChartCard complete = trial.card("Complete, then active");
            trial.toggle(complete, "Profile complete");
            assertThat(complete.chart().marks()).extracting(mark -> mark.series().id())
                    .doesNotContain("Profile complete").isNotEmpty();

            trial.choose(comparison, "Show as table");
            assertThat(comparison.lookup(".table-view")).isNotNull();
            trial.choose(comparison, "Show as table");
            trial.choose(comparison, "Copy image");
            trial.await("it is copied", () -> trial.notified("Copied as an image"));

            trial.filter(filter -> filter.with(Population.ALL));
            assertThat(trial.shows("153.7 ×")).isTrue();
            trial.picture("activation");
        }
    }
}
