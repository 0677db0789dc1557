package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.bulk.BulkUpdates;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import java.util.List;
import java.util.Optional;

/** What Activity shows, place by place, without any control. */
public final class ActivityViewModel {

    final Place<Optional<BulkUpdates.Said>> bulk;
    final Place<List<Told>> tiles;
    final Place<Drawn> active;
    final Place<Drawn> daily;
    final Place<Drawn> byType;
    final Place<Drawn> people;
    final Place<Drawn> stickiness;
    final Place<Drawn> intensity;
    final Place<Drawn> ratio;
    final Place<Drawn> countries;
    final Place<Drawn> thisMonth;
    final Place<Optional<Silence>> silence;
    final Place<Drawn> posts;
    final Place<Drawn> content;
    final Place<Drawn> comments;
    final Place<Drawn> posters;

    public ActivityViewModel(Questions questions) {
        bulk = new Place<>(questions, answers -> BulkUpdates.ask(answers).said());
        tiles = new Place<>(questions, answers -> ActivityTiles.of(ActivityQuery.keyFigures(answers)));
        active = new Place<>(questions, answers -> ActivityCharts.active(ActivityQuery.active(answers)));
        daily = new Place<>(questions, answers -> ActivityCharts.daily(ActivityQuery.daily(answers)));
        byType = new Place<>(questions, answers -> ActivityCharts.byType(ActivityQuery.byType(answers)));
        people = new Place<>(questions, answers -> ActivityCharts.people(ActivityQuery.people(answers)));
        stickiness = new Place<>(questions, answers -> ActivityCharts.stickiness(answers.to("stickiness")));
        intensity = new Place<>(questions, answers -> ActivityCharts.intensity(ActivityQuery.intensity(answers)));
        ratio = new Place<>(questions, answers -> ActivityCharts.ratio(answers.to("dau_mau_ratio")));
        countries = new Place<>(questions, answers -> ActivityCharts.countries(answers.to("mau_by_country")));
        thisMonth = new Place<>(questions, answers -> ActivityCharts.thisMonth(ActivityQuery.thisMonth(answers)));
        silence = new Place<>(questions, ActivityQuery::silence);
        posts = new Place<>(questions, answers -> WritingCharts.posts(answers.to("post_frequency")));
        content = new Place<>(questions, answers -> WritingCharts.content(answers.to("content_type")));
        comments = new Place<>(questions, answers -> WritingCharts.comments(ActivityQuery.writing(answers)));
        posters = new Place<>(questions, answers -> WritingCharts.posters(answers.to("active_posters")));
    }

    void ask(Situation situation) {
        List.of(bulk, tiles, active, daily, byType, people, stickiness, intensity, ratio, countries, thisMonth, silence,
                posts, content, comments, posters).forEach(place -> place.ask(situation));
    }
}
