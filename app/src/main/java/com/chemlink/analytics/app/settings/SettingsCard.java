package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.format.FilePaths;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card of the settings: what it is about, and what that means. */
class SettingsCard extends VBox {

    SettingsCard(String title, String meaning) {
        super(10);
        getStyleClass().addAll("card", "settings-card");
        getChildren().addAll(words(title, "card-title"), words(meaning, "secondary"));
    }

    static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Words that name a folder: short in the line, whole in the tooltip. */
    static Label naming(Path folder, String text, String style) {
        Label label = words(text.replace(folder.toString(), FilePaths.brief(folder)), style);
        if (text.contains(folder.toString())) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }
}
