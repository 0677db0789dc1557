package com.chemlink.analytics.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.finding.TouchBadge;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.app.theme.Appearance;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class QualityScreenTest {

    @Test
    void somebody_follows_a_badge_to_the_ghosts_and_decides_about_them() {
        try (TrialWindow trial = TrialWindow.on("overview")) {
            trial.await("the gravest stand on the overview", () -> trial.shows("Live posts by accounts"));
            assertThat(trial.texts("#navigation-quality .badge")).containsExactly("32");
            trial.picture("quality-overview");
            assertThat(badge(trial.card("Daily active, last 30 days")).isVisible()).isTrue();
            trial.go("cohorts");
            assertThat(badge(trial.card("Return curves")).isVisible()).as("what is touched is said there too").isTrue();
            assertThat(badge(trial.lines("Signup cohorts")).isVisible()).as("and on figures in lines").isTrue();
            trial.go("quality");
            trial.await("the gravest is looked at", () -> trial.shows("wrote 10 live posts"));
            trial.go("overview");
            trial.click(badge(trial.tile("Active, Oct")));
            trial.await("those that touch the figure",
                    () -> trial.shows("Touches Reported active, really used"));
            assertThat(trial.texts(".finding-row .medium")).contains("Profiles changed in bulk on 1 Oct 2025")
                    .doesNotContain("Most posts are deleted");
            assertThat(trial.shows("Where this comes from")).as("the figure below it is not opened").isFalse();
            trial.click(trial.robot().lookup(".touching").<Button>query());
            trial.await("all of them", () -> trial.shows("Current 32"));

            choose(trial, "Live posts by accounts that exist on one side only");
            trial.await("its words", () -> trial.shows("wrote 10 live posts"));
            trial.await("its rows", () -> trial.shows("2 rows"));
            assertThat(trial.texts("#evidence .table-cell")).anyMatch(cell -> cell != null && cell.length() == 36);
            assertThat(TrialWindow.now(() -> trial.node("evidence").lookupAll(".table-cell").stream()
                    .flatMap(cell -> cell.lookupAll(".text").stream()).map(text -> ((Text) text).getText()).toList()))
                    .as("nothing is cut off, not even an id").noneMatch(words -> words.contains("..."));
            trial.picture("quality");

            look(trial, "For the owner");
            assertThat(trial.shows("The workbench never does.")).isTrue();
            look(trial, "For the client");
            trial.click(button(trial, "#copy-client"));
            assertThat(TrialWindow.now(() -> Clipboard.getSystemClipboard().getString()))
                    .startsWith("Before launch figures are read, 2 test accounts");

            trial.click(button(trial, "#waive"));
            trial.robot().type(KeyCode.ESCAPE);
            assertThat(trial.robot().lookup("#decision-reason").tryQuery()).as("given up by Escape").isEmpty();
            trial.click(button(trial, "#waive"));
            assertThat(button(trial, "#decide").isDisabled()).as("a waiver needs its reason").isTrue();
            trial.interact(() -> trial.robot().lookup("#decision-reason").<TextField>query()
                    .setText("until the launch"));
            trial.click(button(trial, "#decide"));
            trial.await("it is waived", () -> trial.shows("Waived to 3 Dec 2025: until the launch"));
            assertThat(trial.texts("#navigation-quality .badge")).containsExactly("31");
            look(trial, "History");
            trial.await("the decision is in its life", () -> trial.shows("Waived: until the launch"));
            trial.picture("quality-history");

            trial.click(button(trial, "#reopen"));
            trial.await("it is open again", () -> trial.texts("#navigation-quality .badge").contains("32"));
            trial.click(button(trial, "#acknowledge"));
            trial.click(button(trial, "#decide"));
            trial.await("somebody is at it", () -> trial.shows("Acknowledged 1"));
            look(trial, "Acknowledged 1");
            look(trial, "For the owner");
            trial.look(Appearance.DARK, 1100, 700);
            trial.picture("quality-small");
            trial.click(button(trial, "#reopen"));
            trial.await("nothing is acknowledged", () -> trial.shows("Nothing is acknowledged"));
            trial.picture("quality-empty");
            look(trial, "Current 32");
            trial.picture("quality-list");
            trial.go("overview");
            trial.picture("quality-overview-small");
        }
    }

    private static TouchBadge badge(Node on) {
        return (TouchBadge) TrialWindow.now(() -> on.lookup(".touch-badge"));
    }

    private static void choose(TrialWindow trial, String title) {
        trial.click(trial.robot().lookup(node -> node instanceof FindingRow row
                && row.finding().title().equals(title)).<FindingRow>query());
    }

    private static void look(TrialWindow trial, String words) {
        trial.click(trial.robot().lookup(node -> node instanceof ToggleButton toggle
                && toggle.getText().equals(words)).<ToggleButton>query());
    }

    private static Button button(TrialWindow trial, String id) {
        return trial.robot().lookup(id).<Button>query();
    }
}
