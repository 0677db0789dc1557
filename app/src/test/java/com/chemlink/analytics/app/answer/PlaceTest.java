package com.chemlink.analytics.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.MetricCache;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void going_back_to_a_filter_asks_nothing_and_another_place_knows_the_answer_too() {
        Questions questions = SyncedSample.questions();
        Place<Answer> place = new Place<>(questions, answers -> answers.to("mau_comprehensive"));
        Answer first = asked(place, Filter.FIRST);
        Answer other = asked(place, Filter.FIRST.withBulkUpdates(true));
        assertThat(other.rows()).isNotEqualTo(first.rows());
        assertThat(asked(place, Filter.FIRST)).isSameAs(first);
        assertThat(asked(new Place<>(questions, answers -> answers.to("mau_comprehensive")), Filter.FIRST))
                .isSameAs(first);
        assertThat(questions.remembered().statistics()).isEqualTo(new MetricCache.Statistics(4, 0.5));
    }

    private static Answer asked(Place<Answer> place, Filter filter) {
        place.ask(SyncedSample.situation(filter));
        return ((Loading.Ready<Answer>) place.shownProperty().get()).value();
    }
}
