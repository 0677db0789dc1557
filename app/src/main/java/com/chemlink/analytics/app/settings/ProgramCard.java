package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.cli.ProgramVersion;
import com.chemlink.analytics.schema.metric.MetricCache;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.Label;

/** Which program this is, and how many questions it answers from memory. */
final class ProgramCard extends SettingsCard {

    ProgramCard(SettingsPorts ports, Supplier<MetricCache> remembered) {
        super("This program", "ChemLink Analytics %s".formatted(ProgramVersion.text()));
        Path folder = ports.home().folder();
        Label memory = words("", "muted");
        memory.setId("answers-remembered");
        getChildren().addAll(naming(folder, "What it keeps is in %s.".formatted(folder), "secondary"), memory);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                memory.setText(words(remembered.get()));
            }
        });
    }

    static String words(MetricCache remembered) {
        MetricCache.Statistics now = remembered.statistics();
        return now.questions() == 0
                ? "No answers so far."
                : "%s so far, %s of them from memory; it holds %s.".formatted(
                        now.questions() == 1 ? "1 answer" : Figures.count(now.questions()) + " answers",
                        Figures.count(now.questions() * now.hitRate()), Figures.count(remembered.answers()));
    }
}
