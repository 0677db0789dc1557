package com.chemlink.analytics.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.theme.Appearance;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class JourneysScreenTest {

    @Test
    void somebody_goes_from_the_flow_to_its_people_and_on_to_one_of_them() {
        try (TrialWindow trial = TrialWindow.on("journeys")) {
            ChartCard flow = trial.card("Flow");
            trial.picture("journeys");
            trial.click(flow, 0);
            trial.await("the people behind it", () -> trial.shows("rows"));
            trial.picture("journeys-receipt");
            trial.filter(filter -> filter.withBulkUpdates(true));
            assertThat(trial.shows("has changed since. Choose the number again.")).isTrue();
            trial.interact(() -> {
                TableView<?> rows = (TableView<?>) trial.workbench().shell().lookup(".about-drawer .table-view");
                rows.requestFocus();
                rows.getSelectionModel().selectFirst();
            });
            trial.robot().type(KeyCode.ENTER);
            trial.await("one person", () -> trial.shows("Lifecycle by month"));
            assertThat(trial.shows("Hidden; Settings shows it")).isTrue();
            assertThat(((TextField) trial.node("journey-person")).getText()).as("who is shown").matches("#\\d+");
            trial.picture("journeys-person");
            trial.look(Appearance.DARK, 1100, 700);
            trial.picture("journeys-person-dark");
            trial.click(trial.workbench().shell().lookupAll(".choice-entry").stream()
                    .filter(node -> ((javafx.scene.control.ToggleButton) node).getText().equals("Paths")).findFirst()
                    .orElseThrow());
            trial.picture("journeys-dark");
        }
    }
}
