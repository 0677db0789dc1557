package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.cli.ProgramVersion;
import com.chemlink.analytics.schema.metric.MetricCache;
import java.util.function.Supplier;
import javafx.scene.control.Label;

/** Which program this is, and how many questions it answers from memory. */
final class ProgramCard extends SettingsCard {

    ProgramCard(SettingsPorts ports, Supplier<MetricCache> remembered) {
        super("This program", "ChemLink Analytics %s. What it keeps is in %s.".formatted(ProgramVersion.text(),
                ports.home().folder()));
        Label memory = words("", "muted");
        memory.setId("answers-remembered");
        getChildren().add(memory);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                memory.setText(words(remembered.get()));
            }
        });
    }

    static String words(MetricCache remembered) {
        MetricCache.Statistics now = remembered.statistics();
        return now.questions() == 0
                ? "No number was asked of what is published yet."
                : "%s numbers and series were wanted of what is published; %s of them were answered from memory, which holds %s answers."
                        .formatted(Figures.count(now.questions()), Figures.rate(now.hitRate()),
                                Figures.count(remembered.answers()));
    }
}
