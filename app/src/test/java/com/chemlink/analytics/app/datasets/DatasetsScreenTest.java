package com.chemlink.analytics.app.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.theme.Appearance;
import org.junit.jupiter.api.Test;

class DatasetsScreenTest {

    @Test
    void somebody_looks_at_the_datasets_and_exports_one() {
        try (TrialWindow trial = TrialWindow.on("datasets")) {
            trial.await("the rows are counted", () -> trial.shows("2,094 rows"));
            trial.await("the check is done", () -> trial.shows("7 of 7 passed"));
            assertThat(trial.shows("Too few positives to learn from")).isTrue();
            assertThat(trial.shows("profile_completion_score")).isTrue();
            trial.picture("datasets");
            trial.look(Appearance.DARK, 1100, 700);
            trial.picture("datasets-dark-small");
            trial.look(Appearance.LIGHT, 1440, 900);
            trial.click(trial.robot().lookup(".dataset-card").nth(5).query());
            trial.await("the glossary is looked at", () -> trial.shows("A term of the field"));
            trial.click(trial.robot().lookup("#export-dataset").query());
            trial.await("it is exported", () -> trial.shows("Open folder"));
            assertThat(trial.shows("rows exported")).isTrue();
            trial.await("it is remembered", () -> trial.texts(".list-line .label").stream()
                    .anyMatch(text -> text.startsWith("glossary · ")));
            assertThat(trial.texts(".list-line .label")).as("where it is").anyMatch(text -> text.endsWith("exports"));
            trial.picture("datasets-exported");
        }
    }
}
