package com.chemlink.analytics.app.activation;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.FunnelAnswer;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import java.util.List;

/** What Activation shows, place by place, without any control. */
public final class ActivationViewModel {

    final Place<List<Told>> tiles;
    final Place<Drawn> comparison;
    final Place<Drawn> within;
    final Place<Drawn> cohorts;
    final Place<Drawn> completeness;
    final Place<Drawn> signups;
    final Place<Drawn> funnel;
    final Place<Drawn> bands;
    final Place<Drawn> status;
    final Place<Drawn> freshness;
    final Place<Drawn> journey;

    public ActivationViewModel(Questions questions) {
        tiles = new Place<>(questions, answers -> ActivationTiles.of(ActivationQuery.keyFigures(answers)));
        comparison = new Place<>(questions,
                answers -> ActivationCharts.comparison(ActivationQuery.comparison(answers)));
        within = new Place<>(questions, answers -> ActivationCharts.within(answers.to("time_to_activation")));
        cohorts = new Place<>(questions, answers -> ActivationCharts.cohorts(answers.to("activation_by_cohort")));
        completeness = new Place<>(questions,
                answers -> ActivationCharts.completeness(answers.to("completeness_activation")));
        signups = new Place<>(questions, answers -> ActivationCharts.signups(answers.to("signup_completion")));
        funnel = new Place<>(questions, answers -> FunnelAnswer.of(answers.to("account_funnel")));
        bands = new Place<>(questions, answers -> ActivationCharts.bands(answers.to("profile_completion")));
        status = new Place<>(questions, answers -> ActivationCharts.parts(answers.to("profile_status")));
        freshness = new Place<>(questions, answers -> ActivationCharts.parts(answers.to("profile_freshness")));
        journey = new Place<>(questions, answers -> ActivationCharts.journey(answers.to("typical_journey")));
    }

    void ask(Situation situation) {
        List.of(tiles, comparison, within, cohorts, completeness, signups, funnel, bands, status, freshness, journey)
                .forEach(place -> place.ask(situation));
    }
}
