package com.chemlink.analytics.app.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Population;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void collections_are_told_by_privacy_with_their_creators() {
        assertThat(FeatureWords.byPrivacy(answer(Filter.FIRST, "collections_privacy")))
                .isEqualTo("Public 27 by 8 creators · Private 9 by 7 creators");
    }

    @Test
    void what_is_not_tracked_is_counted_over_the_range() {
        Answer everybody = answer(Filter.FIRST.with(Population.ALL), "untracked_activity");
        assertThat(FeatureWords.totals(everybody)).contains(new Line("Mentions", Line.Cell.of("1")),
                new Line("Reports", Line.Cell.of("0")), new Line("Groups created", Line.Cell.of("0")));
    }

    @Test
    void every_metric_of_every_part_is_answered() {
        FeaturesViewModel model = new FeaturesViewModel(SyncedSample.questions());
        model.ask(SyncedSample.situation(Filter.FIRST));
        for (Section section : Section.values()) {
            section.metrics().forEach(metric -> assertThat(model.answerProperty(metric).get()).as(metric)
                    .isInstanceOf(Loading.Ready.class));
        }
    }

    @Test
    void somebody_looks_where_people_work() {
        try (TrialWindow trial = TrialWindow.on("features")) {
            assertThat(trial.shows("Counted, never attributed")).isTrue();
            trial.picture("features-finder");
            for (Section section : Section.values()) {
                trial.click(trial.robot().lookup(node -> node instanceof ToggleButton toggle
                        && toggle.getText().equals(section.label())).<ToggleButton>query());
                trial.settle();
                trial.picture("features-" + section.name());
            }
            trial.click(trial.robot().lookup(node -> node instanceof ToggleButton toggle
                    && toggle.getText().equals("Talent")).<ToggleButton>query());
            trial.click(trial.card("Top companies"), 0);
            trial.await("those who work there", () -> trial.shows("Where this comes from"));
        }
    }

    private static Answer answer(Filter filter, String metric) {
        FeaturesViewModel model = new FeaturesViewModel(SyncedSample.questions());
        model.ask(SyncedSample.situation(filter));
        return ((Loading.Ready<Answer>) model.answerProperty(metric).get()).value();
    }
}
