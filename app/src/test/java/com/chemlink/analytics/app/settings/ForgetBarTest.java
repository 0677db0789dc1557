package com.chemlink.analytics.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.etl.configuration.ConnectionSettings;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class ForgetBarTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void saved_connections_are_forgotten_only_by_who_says_so_twice() {
        ConnectionsViewModel model = new ConnectionsViewModel(new SettingsPorts(
                Map.of("CHEMLINK_HOME", folder.toString()), folder, new WorkbenchHome(folder), () -> {}, Runnable::run,
                Runnable::run));
        ForgetBar bar = TrialWindow.now(() -> new ForgetBar(model));
        assertThat(bar.isVisible()).as("nothing is saved").isFalse();
        model.form(Role.CHEMLINK).fill(ConnectionSettings.of(TestPostgres.NEWEST.database()));
        model.form(Role.ENGAGEMENT).fill(ConnectionSettings.of(TestPostgres.NEWEST.database()));
        TrialWindow.now(() -> {
            model.save();
            return bar;
        });
        assertThat(bar.isVisible()).isTrue();
        fire(bar, "forget-connections");
        fire(bar, "forget-not");
        assertThat(model.savedProperty().get()).isTrue();
        fire(bar, "forget-connections");
        assertThat(model.savedProperty().get()).as("it is only asked").isTrue();
        fire(bar, "forget-decided");
        assertThat(model.savedProperty().get()).isFalse();
    }

    private static void fire(ForgetBar bar, String id) {
        Node button = bar.getChildren().stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
        TrialWindow.now(() -> {
            ((Button) button).fire();
            return bar;
        });
    }
}
