package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.chart.ChartView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The window without a mouse and without eyes. */
class KeyboardTest {

    @Test
    void whatever_the_keyboard_reaches_has_a_name_and_nothing_behind_the_palette_is_reached() {
        try (TrialWindow trial = TrialWindow.on("overview")) {
            assertThat(trial.shows("2,094")).isTrue();
            List<String> nameless = new ArrayList<>();
            trial.workbench().model().screens().forEach(screen -> {
                trial.go(screen.id());
                reached(trial).filter(node -> name(node).isBlank())
                        .forEach(node -> nameless.add(screen.id() + ": " + node));
            });
            assertThat(nameless).isEmpty();

            trial.go("overview");
            assertThat(TrialWindow.now(() -> reached(trial).map(Node::getId).findFirst()))
                    .as("the first that Tab reaches").contains("navigation-overview");
            ChartCard signups = trial.card("Signups by month");
            trial.interact(() -> signups.chart().requestFocus());
            trial.robot().type(KeyCode.RIGHT, KeyCode.RIGHT);
            assertThat(TrialWindow.now(() -> signups.chart().getAccessibleText())).contains("175");
            trial.robot().type(KeyCode.L);
            assertThat(logarithmic(signups.chart())).isTrue();
            trial.robot().type(KeyCode.L);
            assertThat(logarithmic(signups.chart())).isFalse();

            trial.fire("open-palette");
            trial.robot().type(KeyCode.TAB, KeyCode.TAB);
            assertThat(TrialWindow.now(() -> trial.workbench().shell().getScene().getFocusOwner().getId()))
                    .isEqualTo("palette-field");
            trial.robot().type(KeyCode.ESCAPE);
            trial.await("the palette is closed", () -> trial.workbench().shell().lookup("#palette-field") == null);
        }
    }

    private static boolean logarithmic(ChartView chart) {
        return TrialWindow.now(() -> chart.contentProperty().get().spec().logarithmic());
    }

    /** Everything Tab stops at, in its order. */
    private static Stream<Node> reached(TrialWindow trial) {
        return trial.visible().filter(node -> node.isFocusTraversable() && !node.isDisabled());
    }

    /** What is typed or listed is no name: a field is called something while it is empty, too. */
    private static String name(Node node) {
        String given = node.getAccessibleText();
        if (given != null && !given.isBlank()) {
            return given;
        }
        return node instanceof Labeled && node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text
                ? text
                : "";
    }
}
