package com.chemlink.analytics.app.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.theme.Appearance;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class FunnelsScreenTest {

    @Test
    void somebody_puts_a_funnel_together_and_finds_who_dropped_out() {
        try (TrialWindow trial = TrialWindow.on("funnels")) {
            trial.picture("funnels-first");
            choose(trial, "4  Collection created", "Remove");
            choose(trial, "3  Vote", "Remove");
            choose(trial, "Add step", "Collection created");
            assertThat(trial.texts(".step")).containsExactly("1  Signup", "2  View", "3  Collection created");
            choose(trial, "3  Collection created", "Move left");
            assertThat(trial.workbench().shell().getScene().getFocusOwner()).as("the step that was moved")
                    .isInstanceOfSatisfying(MenuButton.class,
                            step -> assertThat(step.getText()).isEqualTo("2  Collection created"));
            window(trial, "400", "366 days");
            window(trial, "90", "90 days");
            ChartCard bars = trial.card("Funnel");
            List<Mark> marks = bars.chart().marks();
            Mark dropped = marks.stream().filter(mark -> mark.series().id().equals(Funnel.DROPPED)).findFirst()
                    .orElseThrow();
            trial.click(bars, marks.indexOf(dropped));
            String people = Figures.count(dropped.box().width() > 0 && dropped.point().value() != null
                    ? dropped.point().value()
                    : -1);
            trial.await("the people behind it", () -> trial.shows(people + " rows"));
            trial.picture("funnels-people");
            Label figure = (Label) trial.workbench().shell().lookupAll(".link-cell").stream().findFirst().orElseThrow();
            assertThat(figure.getText()).isNotEqualTo(people);
            trial.click(figure);
            trial.await("the people behind the figure", () -> trial.shows(figure.getText() + " rows"));

            trial.interact(() -> {
                TextField name = (TextField) trial.workbench().shell().lookupAll(".text-field").stream()
                        .filter(node -> "Name of this funnel".equals(((TextField) node).getPromptText())).findFirst()
                        .orElseThrow();
                name.setText("To a collection");
                ((Button) trial.workbench().shell().lookupAll(".button").stream()
                        .filter(node -> "Save".equals(((Labeled) node).getText())).findFirst().orElseThrow()).fire();
            });
            trial.settle();
            choose(trial, "2  Collection created", "Remove");
            choose(trial, "Open", "To a collection");
            assertThat(trial.texts(".step")).containsExactly("1  Signup", "2  Collection created", "3  View");
            trial.look(Appearance.DARK, 1100, 700);
            trial.picture("funnels-dark");
        }
    }

    /** As it is typed. */
    private static void window(TrialWindow trial, String typed, String shown) {
        trial.interact(() -> {
            ComboBox<?> window = (ComboBox<?>) trial.workbench().shell().lookupAll(".combo-box").stream()
                    .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith("Window"))
                    .findFirst().orElseThrow();
            window.getEditor().setText(typed);
            window.commitValue();
            assertThat(window.getEditor().getText()).isEqualTo(shown);
        });
        trial.settle();
    }

    private static void choose(TrialWindow trial, String button, String item) {
        trial.interact(() -> {
            MenuButton menu = trial.workbench().shell().lookupAll(".menu-button").stream()
                    .filter(node -> button.equals(((Labeled) node).getText())).map(MenuButton.class::cast).findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + button));
            menu.getItems().stream().filter(one -> item.equals(one.getText())).findFirst().map(MenuItem.class::cast)
                    .orElseThrow(() -> new AssertionError("no item " + item)).fire();
        });
        trial.settle();
    }
}
