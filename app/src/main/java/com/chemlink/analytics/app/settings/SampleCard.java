package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.etl.configuration.Sample;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** Which made-up company is read while no databases are connected. */
final class SampleCard extends SettingsCard {

    private final Map<Sample, RadioButton> choices = new EnumMap<>(Sample.class);
    private final Label note = words("", "secondary");

    SampleCard(SettingsPorts ports, ObservableValue<Standing> standing) {
        super("Sample data", "What is read until you connect your databases. Each company keeps its own numbers, so "
                + "you can go back and forth.");
        ToggleGroup group = new ToggleGroup();
        for (Sample sample : Sample.values()) {
            RadioButton choice = new RadioButton(sample.label());
            choice.setId("sample-" + sample.name().toLowerCase(Locale.ROOT));
            choice.setToggleGroup(group);
            choice.setOnAction(event -> ports.read(sample));
            choices.put(sample, choice);
            getChildren().addAll(choice, words(about(sample), "secondary"));
        }
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        getChildren().add(note);
        standing.subscribe(this::show);
    }

    private static String about(Sample sample) {
        return switch (sample) {
            case PUBLISHED -> "2,094 people; nearly quiet before October 2025.";
            case LIVELIER -> "20,000 people over 18 months. It is made once, in front of you, and kept.";
        };
    }

    private void show(Standing standing) {
        Optional<Sample> read = standing instanceof Standing.Open open ? open.sample() : Optional.empty();
        boolean own = standing instanceof Standing.Open && read.isEmpty();
        choices.forEach((sample, choice) -> {
            choice.setDisable(own || standing instanceof Standing.Opening);
            read.ifPresent(now -> choice.setSelected(now == sample));
        });
        note.setText(own ? "Your own databases are connected." : "");
    }
}
