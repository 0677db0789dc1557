package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.chart.file.SheetImage;
import com.chemlink.analytics.app.chart.plot.Sheet;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.testing.Sql;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Numbers have moved with a sync, and somebody looks at what they were before. */
class KnownEarlierTest {

    private static final Known FIRST = new Known(1, LocalDate.of(2025, 11, 3));

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_was_known_on_an_earlier_run_is_asked_for_in_the_filter_and_said_on_every_screen() {
        try (TrialWindow trial = TrialOpening.first(folder)) {
            trial.await("the first sync", () -> run(trial) == 1 && trial.shows("2,094"));
            trial.settle();
            trial.fire("filter-more");
            assertThat(inDropdown("#filter-known")).as("nothing to choose from yet").isEmpty();
            trial.fire("filter-more");

            Sql.run(trial.workbench().databases().workspace().orElseThrow().database(Role.CHEMLINK),
                    "UPDATE persons SET deleted_at = updated_at WHERE id % 50 = 0 AND deleted_at IS NULL");
            Known elsewhere = new Known(9, FIRST.asOfDate());
            trial.interact(() -> trial.workbench().filter().change(filter -> filter.withKnown(elsewhere)));
            trial.fire("sync-now");
            trial.await("the second; a run that never was here is forgotten",
                    () -> run(trial) == 2 && trial.workbench().filter().now().known() == null);
            trial.go("growth");
            assertThat(trial.shows("2,094")).isFalse();

            choose(trial, 1);
            assertThat(trial.shows("2,094")).isTrue();
            assertThat(trial.shows("As known on run 1, as of 3 Nov 2025")).isTrue();
            assertThat(trial.shows("More · 1")).isTrue();
            assertThat(trial.workbench().state(Placement.FIRST).filter().known()).isEqualTo(FIRST);
            trial.picture("known-earlier");
            assertThat(SheetImage.svg(sheet(trial, "Signups"))).as("also on a picture that is handed on")
                    .contains(
                            "by\u00a0month · real\u00a0people · as\u00a0of\u00a03\u00a0Nov\u00a02025\u00a023:59\u00a0UTC",
                            " · as\u00a0known\u00a0on\u00a0run\u00a01");
            trial.go("features");
            assertThat(trial.shows("226 in the range · as\u00a0known\u00a0now")).as("searches have no past").isTrue();
            assertThat(trial.shows("the source does not say who searched. Shown as known now.")).isTrue();
            trial.go("journeys");
            trial.click(trial.robot().lookup(node -> node instanceof ToggleButton toggle
                    && toggle.getText().equals("One person")).<ToggleButton>query());
            assertThat(trial.shows("A person's timeline is as known now, not on run 1: "
                    + "“from” and “until” say which run knew what.")).isTrue();
            trial.go("quality");
            assertThat(trial.shows("As known on run 1")).as("findings are those of now").isFalse();
            assertThat(trial.shows("Findings and their rows are those of now, not of run 1.")).isTrue();
            trial.go("datasets");
            assertThat(trial.shows("the rows of the newest run, not of run 1")).isTrue();
            trial.go("queries");
            trial.interact(
                    () -> trial.robot().lookup("#metric-search").<TextField>query().setText("new_users_monthly"));
            trial.click(trial.robot().lookup(node -> node instanceof Button button
                    && button.getUserData() instanceof Metric metric && metric.id().equals("new_users_monthly"))
                    .<Button>query());
            trial.settle();
            trial.click(trial.robot().lookup(node -> node instanceof ToggleButton toggle
                    && toggle.getText().equals("Asked of the source")).<ToggleButton>query());
            trial.settle();
            trial.fire("direct-ask");
            trial.settle();
            assertThat(trial.shows("A source knows only how it is now, not how it was on an earlier run.")).isTrue();
            trial.go("overview");
            assertThat(trial.shows("As known on run 1")).isTrue();
            assertThat(trial.shows("Open findings now")).isTrue();
            trial.picture("known-earlier-overview");

            trial.fire("known-now");
            trial.settle();
            assertThat(trial.shows("2,094")).isFalse();
            assertThat(trial.shows("As known on run 1")).isFalse();
            assertThat(trial.shows("Open findings")).isTrue();
            assertThat(trial.filtered().known()).isNull();
        }
    }

    private static Sheet sheet(TrialWindow trial, String title) {
        Piece piece = TrialWindow.now(() -> trial.card(title).piece().orElseThrow());
        return ((Piece.Chart) piece).sheet();
    }

    @SuppressWarnings("unchecked")
    private static void choose(TrialWindow trial, int place) {
        trial.fire("filter-more");
        WaitForAsyncUtils.waitForFxEvents();
        ComboBox<String> known = (ComboBox<String>) inDropdown("#filter-known").orElseThrow();
        assertThat(known.getItems()).hasSize(2).first().isEqualTo("Now");
        trial.interact(() -> known.setValue(known.getItems().get(place)));
        trial.robot().push(KeyCode.ESCAPE); // while it is open, a click beside it only puts it away
        trial.settle();
    }

    private static long run(TrialWindow trial) {
        Published now = trial.workbench().databases().publishedProperty().get();
        return now == null ? 0 : now.run();
    }

    private static Optional<Node> inDropdown(String selector) {
        return TrialWindow.now(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Popup && window.isShowing())
                .map(window -> window.getScene().getRoot().lookup(selector)).filter(Objects::nonNull).findFirst());
    }
}
