package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.filter.Span;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Controls of the whole window, pressed and typed as a person does. */
class ControlsTest {

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static TrialWindow trial;

    @BeforeAll
    static void open() {
        trial = TrialWindow.on("overview");
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void what_is_complete_can_be_handed_on_from_every_screen() {
        List<Screen> numbers = trial.workbench().model().screens().stream().filter(Screen::showsNumbers).toList();
        for (Screen screen : numbers) {
            trial.go(screen.id());
            Node export = trial.workbench().shell().lookup("#export-menu");
            assertThat(export == null || !export.isDisabled()).as(screen.id()).isTrue();
        }
    }

    @Test
    void the_palette_finds_screens_actions_numbers_and_people_by_the_keyboard_alone() {
        found("cohorts");
        trial.await("the screen", () -> screen().equals("cohorts"));
        Theme.Choice before = trial.workbench().theme().choiceProperty().get();
        found("light or dark");
        trial.await("the action", () -> trial.workbench().theme().choiceProperty().get() != before);
        found("stickiness");
        trial.await("the number's receipt",
                () -> trial.workbench().shell().lookup(".about-drawer").isVisible() && trial.shows("SQL"));
        found("#1213");
        trial.await("the person", () -> screen().equals("journeys") && trial.shows("#1213"));
    }

    /** Opens the palette, types, and takes the first that is found. */
    private static void found(String words) {
        trial.robot().push(KeyCode.CONTROL, KeyCode.K);
        trial.await("the palette", () -> trial.workbench().shell().lookup("#palette-field") != null);
        trial.robot().write(words);
        trial.settle();
        trial.robot().type(KeyCode.ENTER);
        trial.await("it is closed", () -> trial.workbench().shell().lookup("#palette-field") == null);
    }

    @Test
    void the_filter_has_room_in_the_smallest_window_however_long_its_choices_are() {
        Days days = new Days(LocalDate.of(2024, 11, 15), LocalDate.of(2025, 9, 30));
        trial.look(Appearance.LIGHT, 1100, 700);
        trial.filter(_ -> Filter.FIRST.with(new Range.Fixed(days)).with(Population.REAL_AND_GHOST)
                .with(Segment.STANDARD).withCountry("India"));
        trial.picture("filter-long");
        Node last = trial.node("sync-now");
        assertThat(TrialWindow.now(() -> last.localToScene(last.getLayoutBounds()).getMaxX())).isLessThan(1100);
        assertThat(((Button) trial.node("filter-bulk")).getText()).isEqualTo("Bulk out");
        trial.filter(_ -> Filter.FIRST);
        assertThat(((Button) trial.node("filter-bulk")).getText()).as("there is room for it")
                .isEqualTo("Bulk updates out");
        trial.look(Appearance.LIGHT, 1440, 900);
    }

    @Test
    void what_is_open_below_the_filter_goes_with_the_click_that_does_something_else() {
        trial.go("growth");
        trial.click(trial.node("filter-more"));
        assertThat(somethingIsOpen()).isTrue();
        trial.click(trial.node("filter-more"));
        assertThat(somethingIsOpen()).as("pressed again").isFalse();
        trial.click(trial.node("filter-more"));
        boolean before = trial.filtered().bulkUpdates();
        trial.click(trial.node("filter-bulk"));
        assertThat(somethingIsOpen()).isFalse();
        assertThat(trial.filtered().bulkUpdates()).isNotEqualTo(before);
        trial.filter(_ -> Filter.FIRST);
    }

    private static boolean somethingIsOpen() {
        return TrialWindow.now(() -> Window.getWindows().stream().anyMatch(Popup.class::isInstance));
    }

    @Test
    void the_period_before_and_annotations_are_shown_and_put_away_again() {
        trial.go("growth");
        trial.filter(_ -> Filter.FIRST.with(new Range.Moving(Span.LAST_90_DAYS)));
        ChartCard signups = trial.card("Signups");
        assertThat(series(signups)).contains("the same time before");
        trial.toggle(signups, "the same time before");
        assertThat(hidden(signups)).containsExactly("the same time before, hidden");
        trial.toggle(signups, "the same time before");
        assertThat(hidden(signups)).isEmpty();

        trial.go("activity");
        trial.filter(_ -> Filter.FIRST.withBulkUpdates(true));
        ChartCard active = trial.card("Active people");
        assertThat(annotations(active)).isPositive();
        press(active, "Annotations");
        assertThat(annotations(active)).isZero();
        press(active, "Annotations");
        assertThat(annotations(active)).isPositive();
        trial.filter(_ -> Filter.FIRST);
    }

    /** Opens the card's menu and clicks. */
    private static void press(ChartCard card, String item) {
        trial.click(Objects.requireNonNull(card.lookup(".card-menu")));
        trial.robot().clickOn(item);
        trial.settle();
    }

    private static int annotations(ChartCard card) {
        return TrialWindow.now(() -> card.chart().contentProperty().get().spec().annotations().size());
    }

    private static List<String> series(ChartCard card) {
        return TrialWindow.now(() -> card.chart().contentProperty().get().data().series().stream()
                .map(one -> one.name()).toList());
    }

    private static List<String> hidden(ChartCard card) {
        return TrialWindow.now(() -> card.lookupAll(".legend-item").stream().map(Node::getAccessibleText)
                .filter(text -> text != null && text.endsWith(", hidden")).toList());
    }

    private static String screen() {
        return trial.workbench().model().currentProperty().get().id();
    }
}
