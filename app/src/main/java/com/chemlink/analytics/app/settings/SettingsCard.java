package com.chemlink.analytics.app.settings;

import javafx.scene.control.Label;
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
}
