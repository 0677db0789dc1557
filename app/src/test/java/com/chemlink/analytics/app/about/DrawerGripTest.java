package com.chemlink.analytics.app.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.chemlink.analytics.app.start.TrialWindow;
import java.util.Objects;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The drawer is as wide as somebody drags it. */
class DrawerGripTest {

    @Test
    void its_grip_is_dragged_within_what_leaves_room_for_both() {
        try (TrialWindow trial = TrialWindow.on("overview")) {
            trial.click(trial.tile("Accounts"));
            Region drawer = (Region) Objects.requireNonNull(trial.workbench().shell().lookup(".about-drawer"));
            double before = drawer.getWidth();

            drag(trial, drawer, -90);
            assertThat(drawer.getWidth()).isCloseTo(before + 90, within(6.0));
            drag(trial, drawer, 60);
            assertThat(drawer.getWidth()).isCloseTo(before + 30, within(9.0));

            drag(trial, drawer, 2_000);
            assertThat(drawer.getWidth()).as("still readable").isEqualTo(AboutDrawer.NARROWEST);
            drag(trial, drawer, -2_000);
            assertThat(drawer.getWidth()).as("the screen stays beside it").isEqualTo(AboutDrawer.WIDEST);
        }
    }

    /**
     * Pressed with the mouse, then moved by events of its own: the Headless platform does not keep a pressed mouse with
     * the node it was pressed on, as every window does.
     */
    private static void drag(TrialWindow trial, Region drawer, double by) {
        Region grip = (Region) Objects.requireNonNull(drawer.lookup(".about-grip"));
        double from = TrialWindow.now(() -> grip.localToScene(grip.getWidth() / 2, 0).getX());
        trial.robot().moveTo(grip).press(MouseButton.PRIMARY);
        trial.interact(() -> grip.fireEvent(new MouseEvent(MouseEvent.MOUSE_DRAGGED, from + by, 0, 0, 0,
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false, null)));
        trial.robot().release(MouseButton.PRIMARY);
        trial.settle();
    }
}
