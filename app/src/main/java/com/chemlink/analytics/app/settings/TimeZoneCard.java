package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.field.SearchChoice;
import com.chemlink.analytics.etl.configuration.SavedSettings;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.ZoneId;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** In which zone days, weeks and months are cut. */
final class TimeZoneCard extends SettingsCard {

    TimeZoneCard(SettingsPorts ports) {
        super("Time zone", "Days, weeks and months are cut in this zone, from the next sync on.");
        ComboBox<String> zone = new SearchChoice("Time zone",
                ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.setId("time-zone");
        Label outcome = words("", "muted");
        outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
        try {
            zone.setValue(ports.configuration().timeZone().getId());
            SavedSettings.timeZoneOrigin(ports.environment(), ports.workingFolder(), ports.home())
                    .filter(origin -> !origin.equals("settings")).ifPresent(origin -> {
                        zone.setDisable(true);
                        outcome.setText("Set in %s, which comes before what is saved here.".formatted(
                                origin.equals("environment") ? "the environment" : origin));
                    });
        } catch (Failure failure) {
            outcome.setText(failure.sentence());
        }
        zone.valueProperty().subscribe((before, now) -> {
            if (now != null && ZoneId.getAvailableZoneIds().contains(now)) {
                try {
                    ports.saved().saveTimeZone(ZoneId.of(now));
                    outcome.setText("Saved. It takes effect with the next sync.");
                } catch (Failure failure) {
                    outcome.setText(failure.sentence() + " " + failure.nextStep());
                }
            }
        });
        getChildren().addAll(zone, outcome);
    }
}
