package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javafx.stage.Stage;

/** Every screen with numbers while it loads, where there is nothing, and where its questions fail. */
final class StatePictures {

    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final Screenshots screenshots;
    private final DatabaseAddress analytics;

    StatePictures(Screenshots screenshots, DatabaseAddress analytics) {
        this.screenshots = screenshots;
        this.analytics = analytics;
    }

    /** Returns how many there are. */
    int take(List<Appearance> looks) {
        int taken = 0;
        for (ScreenState state : ScreenState.values()) {
            taken += take(state, looks);
        }
        return taken;
    }

    /** In a window of its own, which has not shown a number yet. */
    private int take(ScreenState state, List<Appearance> looks) {
        Stage[] stage = new Stage[1];
        WorkbenchState begin = new WorkbenchState(state.filter(), "settings", Theme.Choice.LIGHT, Placement.FIRST,
                WorkbenchState.FIRST.drawer(), true);
        try (Workbench workbench = OffScreen.onInterface(() -> screenshots.open(stage, begin))) {
            OffScreen.settle(workbench);
            try (ScreenState.Ending _ = state.begin(analytics)) {
                OffScreen.onInterface(workbench::askForFindings);
                return looks.stream().mapToInt(look -> take(workbench, stage[0], state, look)).sum();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            // A window that is shown keeps all that was drawn in it.
            OffScreen.onInterface(() -> {
                stage[0].close();
                return true;
            });
        }
    }

    private int take(Workbench workbench, Stage stage, ScreenState state, Appearance look) {
        double width = Screenshots.SIZES[0][0];
        Screenshots.look(stage, look, width, Screenshots.SIZES[0][1]);
        List<Screen> screens = workbench.model().screens().stream().filter(Screen::showsNumbers).toList();
        for (Screen screen : screens) {
            Screenshots.go(workbench, screen);
            OffScreen.settle(workbench, state == ScreenState.LOADING ? A_MOMENT : OffScreen.PATIENCE);
            screenshots.picture(workbench, screen.id() + "-" + state.word(), look, width);
        }
        return screens.size();
    }
}
