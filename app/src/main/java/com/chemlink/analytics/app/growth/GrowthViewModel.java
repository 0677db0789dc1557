package com.chemlink.analytics.app.growth;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import java.util.List;

/** What Growth shows, place by place, without any control. */
public final class GrowthViewModel {

    final Place<List<Told>> tiles;
    final Place<Drawn> signups;
    final Place<Drawn> growth;
    final Place<Drawn> accounts;
    final Place<Drawn> segments;
    final Place<Drawn> flows;
    final Place<Drawn> countries;
    final Place<Drawn> churn;
    final Place<Drawn> types;

    public GrowthViewModel(Questions questions) {
        tiles = new Place<>(questions, answers -> GrowthTiles.of(GrowthQuery.keyFigures(answers)));
        signups = new Place<>(questions, answers -> GrowthCharts.signups(GrowthQuery.signups(answers)));
        growth = new Place<>(questions, answers -> GrowthCharts.growth(answers.to("growth_rate_monthly")));
        accounts = new Place<>(questions, answers -> GrowthCharts.accounts(answers.to("accounts_cumulative")));
        segments = new Place<>(questions, answers -> GrowthCharts.segments(answers.to("signups_by_segment")));
        flows = new Place<>(questions, answers -> GrowthCharts.flows(answers.to("lifecycle_flows")));
        countries = new Place<>(questions, answers -> GrowthCharts.countries(answers.to("geographic_distribution")));
        churn = new Place<>(questions, answers -> GrowthCharts.churn(answers.to("churn_monthly")));
        types = new Place<>(questions, answers -> GrowthCharts.types(answers.to("user_type")));
    }

    void ask(Situation situation) {
        List.of(tiles, signups, growth, accounts, segments, flows, countries, churn, types)
                .forEach(place -> place.ask(situation));
    }
}
