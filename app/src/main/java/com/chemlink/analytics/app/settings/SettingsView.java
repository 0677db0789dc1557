package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.privacy.PersonalData;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.schema.metric.MetricCache;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings' nodes. */
public final class SettingsView implements ScreenView {

    private final Page page;

    public SettingsView(SettingsPorts ports, TestAccounts testAccounts, PersonalData personalData, Theme theme,
            ObservableValue<Standing> standing, Supplier<MetricCache> remembered) {
        ConnectionsViewModel connections = new ConnectionsViewModel(ports);
        CardRow forms = CardRow.equal(270, 0,
                new ConnectionCard(Role.CHEMLINK, "chemlink-service: profiles and the Finder. Read only.",
                        connections),
                new ConnectionCard(Role.ENGAGEMENT, "engagement-platform: the social side. Read only.",
                        connections),
                new ConnectionCard(Role.ANALYTICS,
                        "Leave empty for the PostgreSQL that comes with it.", connections));
        standing.subscribe(now -> {
            if (now instanceof Standing.Open) {
                testAccounts.load(); // each analytics database has its own
            }
        });
        CardRow more = CardRow.equal(270, 0,
                new VBox(Page.GAP, new TestAccountsCard(testAccounts), new PrivacyCard(personalData)),
                new VBox(Page.GAP, new SampleCard(ports, standing), new ProgramCard(ports, remembered)),
                new VBox(Page.GAP, new TimeZoneCard(ports), new AppearanceCard(theme)));
        page = new Page(forms, foot(connections, ports.home().folder()), more);
    }

    @Override
    public Region node() {
        return page;
    }

    private static Region foot(ConnectionsViewModel model, Path home) {
        Button save = new Button("Save and open");
        save.setId("save-connections");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> model.save());
        save.setMinWidth(Region.USE_PREF_SIZE);
        Label place = SettingsCard.naming(home,
                "Passwords are kept %s.".formatted(model.passwordPlace()), "secondary");
        Label problem = SettingsCard.words("", "negative");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox words = new VBox(4, place, problem);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox foot = new HBox(10, words, new ForgetBar(model), save);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }
}
