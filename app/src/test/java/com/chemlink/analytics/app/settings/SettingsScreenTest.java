package com.chemlink.analytics.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.ActivityChoice;
import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.theme.Theme;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person does in the settings; and what is open in front of any screen. */
class SettingsScreenTest {

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static TrialWindow trial;

    @BeforeAll
    static void open() {
        trial = TrialWindow.on("settings");
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void a_connection_is_tested_a_test_account_comes_and_goes_and_choices_are_kept() {
        assertThat(trial.shows("Set in the environment, which comes before what is saved here.")).isTrue();
        Node card = trial.node("connection-chemlink");
        trial.interact(() -> ((Button) card.lookup(".test-connection")).fire());
        trial.await("the test's outcome", () -> trial.shows("answers: PostgreSQL"));

        TextField account = (TextField) trial.node("test-account");
        trial.interact(() -> account.setText("no domain"));
        trial.fire("add-test-account");
        assertThat(trial.shows("A domain looks like example.com.")).isTrue();
        trial.interact(() -> account.setText("Trials.Example"));
        trial.fire("add-test-account");
        trial.await("the rule", () -> trial.shows("trials.example"));
        trial.picture("settings");
        trial.interact(() -> trial.workbench().shell().lookupAll(".button").stream()
                .filter(node -> "Remove trials.example".equals(node.getAccessibleText())).map(Button.class::cast)
                .forEach(Button::fire));
        trial.await("it is gone", () -> !trial.shows("trials.example"));

        trial.interact(() -> radio("Dark").fire());
        assertThat(trial.workbench().theme().choiceProperty().get()).isEqualTo(Theme.Choice.DARK);
        trial.interact(() -> zone().setValue("Europe/Berlin"));
        assertThat(trial.shows("Saved. It takes effect with the next sync.")).isTrue();

        trial.go("growth");
        trial.filter(filter -> filter.withBulkUpdates(true));
        trial.filter(filter -> filter.withBulkUpdates(false));
        trial.go("settings");
        assertThat(((Label) trial.node("answers-remembered")).getText()).contains("of them from memory; it holds")
                .doesNotContain(" 0 of them");
    }

    @Test
    void what_is_open_below_the_filter_bar_filters_and_closes_with_escape_and_when_something_else_opens() {
        trial.fire("filter-more");
        ActivityChoice activities = (ActivityChoice) inDropdown("#filter-activities");
        ActivityType vote = activities.getItems().stream().filter(type -> type.name().equals("vote")).findFirst()
                .orElseThrow();
        trial.interact(() -> activities.getCheckModel().check(vote));
        assertThat(trial.filtered().activityTypes()).containsExactly("vote");
        assertThat(activities.getTitle()).isEqualTo(vote.label());
        aListThatIsSearchedIsAsHighAsWhatIsFound((ComboBox<?>) inDropdown("#filter-country"));
        trial.robot().type(KeyCode.ESCAPE);
        trial.await("it is closed", () -> !dropdown());
        trial.fire("filter-range");
        RangeSlider slider = (RangeSlider) inDropdown("#day-slider");
        LocalDate begin = LocalDate.of(2025, 8, 15);
        trial.interact(() -> slider.setLowValue((double) begin.toEpochDay()));
        Button apply = (Button) inDropdown(".button:default");
        trial.interact(apply::fire);
        assertThat(trial.filtered().range().text()).startsWith(begin + "..");
        trial.fire("filter-range");
        assertThat(dropdown()).isTrue();
        trial.fire("open-palette");
        trial.await("the palette alone", () -> !dropdown());
        assertThat(trial.node("palette-field").isVisible()).isTrue();
    }

    private static void aListThatIsSearchedIsAsHighAsWhatIsFound(ComboBox<?> country) {
        trial.interact(country::show);
        ComboBox<?> found = country.getChildrenUnmodifiable().stream().filter(ComboBox.class::isInstance)
                .map(node -> (ComboBox<?>) node).findFirst().orElseThrow();
        Region list = (Region) ((ComboBoxListViewSkin<?>) found.getSkin()).getPopupContent();
        trial.await("all countries", () -> found.isShowing() && list.getHeight() > 200);
        trial.interact(() -> ((TextField) country.lookup(".text-field")).setText("ger"));
        trial.await("Germany and Nigeria", () -> list.getHeight() < 100);
        trial.interact(country::hide);
    }

    private static boolean dropdown() {
        return dropdowns().findAny().isPresent();
    }

    private static Stream<Node> dropdowns() {
        return Window.getWindows().stream().filter(window -> window instanceof Popup popup && popup.isShowing())
                .map(window -> window.getScene().getRoot().lookup(".dropdown")).filter(Objects::nonNull);
    }

    /** What stands in what is open below the filter bar. */
    private static Node inDropdown(String selector) {
        return TrialWindow.now(() -> dropdowns().map(open -> open.lookup(selector)).filter(Objects::nonNull)
                .findFirst().orElseThrow(() -> new AssertionError("nothing open has " + selector)));
    }

    private static RadioButton radio(String text) {
        return trial.workbench().shell().lookupAll(".radio-button").stream().map(RadioButton.class::cast)
                .filter(button -> text.equals(button.getText())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> zone() {
        return (ComboBox<String>) Objects.requireNonNull(trial.node("time-zone"));
    }
}
