package com.chemlink.analytics.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.etl.configuration.ConnectionSettings;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
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
        ForgetBar bar = TrialWindow.now(() -> shown(new ForgetBar(model)));
        assertThat(bar.isVisible()).as("nothing is saved").isFalse();
        model.form(Role.CHEMLINK).fill(ConnectionSettings.of(TestPostgres.NEWEST.database()));
        model.form(Role.ENGAGEMENT).fill(ConnectionSettings.of(TestPostgres.NEWEST.database()));
        TrialWindow.now(() -> {
            model.save();
            return bar;
        });
        assertThat(bar.isVisible()).isTrue();
        Bounds offered = place(bar, "forget-connections");
        fire(bar, "forget-connections");
        assertThat(place(bar, "forget-not").contains(offered)).as("who clicks twice keeps them").isTrue();
        fire(bar, "forget-not");
        assertThat(model.savedProperty().get()).isTrue();
        fire(bar, "forget-connections");
        assertThat(model.savedProperty().get()).as("it is only asked").isTrue();
        fire(bar, "forget-decided");
        assertThat(model.savedProperty().get()).isFalse();
    }

    /** At the right of a line, as in the settings. */
    private static ForgetBar shown(ForgetBar bar) {
        HBox line = new HBox(bar);
        line.setAlignment(Pos.CENTER_RIGHT);
        Theme.dress(new Scene(line, 800, 60), Appearance.LIGHT);
        return bar;
    }

    private static Bounds place(ForgetBar bar, String id) {
        return TrialWindow.now(() -> {
            bar.getScene().getRoot().applyCss();
            bar.getScene().getRoot().layout();
            Node button = button(bar, id);
            return button.localToScene(button.getLayoutBounds());
        });
    }

    private static Button button(ForgetBar bar, String id) {
        return (Button) bar.getChildren().stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
    }

    private static void fire(ForgetBar bar, String id) {
        TrialWindow.now(() -> {
            button(bar, id).fire();
            return bar;
        });
    }
}
