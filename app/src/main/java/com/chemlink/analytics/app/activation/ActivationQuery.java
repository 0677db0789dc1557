package com.chemlink.analytics.app.activation;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;

/** What Activation asks of the catalogue. */
final class ActivationQuery {

    private ActivationQuery() {}

    static KeyFigures keyFigures(Answers answers) {
        return new KeyFigures(comparison(answers), answers.to("time_to_activation"),
                answers.to("completeness_activation"), answers.to("user_type"), answers.to("activation_by_cohort"),
                answers.to("signup_completion"));
    }

    /** Both segments, whichever the filter chooses: one alone cannot be compared. */
    static Comparison comparison(Answers answers) {
        DateRange month = answers.newestMonth();
        return new Comparison(
                answers.to("finder_vs_standard", filter -> filter.withRange(month).withSegment(Segment.ALL)),
                answers.to("finder_vs_standard", filter -> filter.withRange(month).withSegment(Segment.ALL)
                        .withPopulation(Population.ALL)));
    }
}
