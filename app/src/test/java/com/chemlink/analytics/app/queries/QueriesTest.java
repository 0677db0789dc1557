package com.chemlink.analytics.app.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.concurrent.CancellationException;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class QueriesTest {

    @Test
    void the_catalogue_is_searched_by_any_of_its_words() {
        QueriesViewModel model = model((_, _, _) -> {
            throw new AssertionError();
        });
        assertThat(model.found()).hasSameSizeAs(Catalogue.all());
        model.searchProperty().set("direct fails");
        assertThat(model.found()).extracting(Metric::id).containsExactlyInAnyOrder("dau_comprehensive",
                "mau_comprehensive", "user_type");
        model.searchProperty().set("nothing says this");
        assertThat(model.found()).isEmpty();
    }

    @Test
    void choosing_another_metric_asks_it_and_forgets_what_a_source_said() {
        QueriesViewModel model = model((_, _, _) -> {
            throw new Failure(Category.UNAVAILABLE, "SRC-AWAY", "The source is away.", "Wait.");
        });
        model.ask(SyncedSample.situation(Filter.FIRST));
        model.askSource();
        assertThat(model.directProperty().get()).isEqualTo(new Asked.Failed("The source is away.", "Wait."));

        model.metricProperty().set(Catalogue.get("dau"));
        assertThat(model.directProperty().get()).isInstanceOf(Asked.NotYet.class);
        assertThat(model.answerProperty().get()).isInstanceOf(Loading.Ready.class);
    }

    @Test
    void a_question_that_was_cancelled_leaves_the_button() {
        QueriesViewModel model = model((_, _, _) -> {
            throw new CancellationException();
        });
        model.ask(SyncedSample.situation(Filter.FIRST));
        model.askSource();
        assertThat(model.directProperty().get()).isInstanceOf(Asked.NotYet.class);
    }

    @Test
    void somebody_asks_the_source_itself_and_sees_why_it_fails_today() {
        try (TrialWindow trial = TrialWindow.on("queries")) {
            trial.filter(filter -> filter.with(Population.REAL).withBulkUpdates(true));
            trial.picture("queries-chart");
            trial.interact(() -> trial.robot().lookup("#metric-search").<TextField>query()
                    .setText("monthly active users by type"));
            trial.interact(() -> trial.robot().lookup("#metric-search").<TextField>query().setText("user_type"));
            trial.click(trial.robot().lookup(node -> node instanceof Button button
                    && button.getUserData() instanceof Metric metric && metric.id().equals("user_type"))
                    .<Button>query());
            trial.settle();
            choose(trial, "SQL");
            trial.picture("queries-sql");
            choose(trial, "Table");
            trial.picture("queries-table");
            choose(trial, "Asked of the source");
            assertThat(trial.shows("Fails in production")).isTrue();
            trial.click(trial.robot().lookup("#direct-ask").<Button>query());
            trial.await("both answers", () -> trial.shows("As it runs today it fails: "));
            assertThat(trial.shows("person_id")).isTrue();
            assertThat(trial.shows("Both say the same.") || trial.shows("numbers differ.")).isTrue();
            assertThat(trial.shows("once repaired")).isTrue();
            trial.picture("queries-source");
            trial.filter(_ -> Filter.FIRST);
        }
    }

    private static void choose(TrialWindow trial, String aspect) {
        trial.click(trial.robot().lookup(node -> node instanceof ToggleButton toggle
                && toggle.getText().equals(aspect)).<ToggleButton>query());
        trial.settle();
    }

    private static QueriesViewModel model(Sources sources) {
        return new QueriesViewModel(SyncedSample.questions(), sources, Runnable::run);
    }
}
