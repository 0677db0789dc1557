package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.privacy.PersonalData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

/** Whether names and e-mail addresses may be seen. */
final class PrivacyCard extends SettingsCard {

    PrivacyCard(PersonalData personalData) {
        super("Personal data",
                "Names and e-mail addresses are hidden at every start. Turning them on is written to the "
                        + "audit log with your user name and the time. Rows that are exported while they are shown contain them, and that is "
                        + "written down, too; charts, reports and datasets never do.");
        CheckBox show = new CheckBox("Show personal data");
        show.setId("show-personal-data");
        Label refused = words("", "negative");
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        show.setOnAction(event -> {
            refused.setText("");
            if (show.isSelected()) {
                // Ticked only when it has been written down.
                show.setSelected(false);
                personalData.show(reason -> refused.setText(reason));
            } else {
                personalData.hide();
            }
        });
        personalData.shownProperty().subscribe(show::setSelected);
        getChildren().addAll(show, refused);
    }
}
