package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.theme.Theme;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** Light, dark, or as the system is. */
final class AppearanceCard extends SettingsCard {

    AppearanceCard(Theme theme) {
        super("Appearance", "Ctrl D goes from one to the next.");
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : new Theme.Choice[]{Theme.Choice.SYSTEM, Theme.Choice.LIGHT, Theme.Choice.DARK}) {
            RadioButton button = new RadioButton(switch (choice) {
                case SYSTEM -> "As the system";
                case LIGHT -> "Light";
                case DARK -> "Dark";
            });
            button.setToggleGroup(group);
            button.setOnAction(event -> theme.choiceProperty().set(choice));
            theme.choiceProperty().subscribe(now -> button.setSelected(now == choice));
            getChildren().add(button);
        }
    }
}
