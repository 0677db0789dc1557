package com.chemlink.analytics.app.features;

import com.chemlink.analytics.app.answer.AnswerCards;
import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.KindChart;
import com.chemlink.analytics.app.answer.MetricCard;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiTile;
import com.chemlink.analytics.app.card.LinesCard;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.finding.TouchBadge;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The nodes of the features screen: its parts stand behind each other, one of them in front. */
public final class FeaturesView implements ScreenView {

    private static final double NARROWEST = 340;
    private static final double LOWEST = 252;
    /** For a chart with a legend of many entries. */
    private static final double TALL = 316;

    private final FeaturesViewModel model;
    private final ScreenTools tools;
    private final Page page = new Page();
    private @Nullable Situation situation;

    public FeaturesView(FeaturesViewModel model, ScreenTools tools) {
        this.model = model;
        this.tools = tools;
        page.getChildren().add(new Choice<>("Part", Arrays.asList(Section.values()), Section::label,
                model.sectionProperty()));
        add(Section.FINDER, finder());
        add(Section.COLLECTIONS, collections());
        add(Section.TALENT, talent());
        add(Section.COMMUNITY, community());
    }

    private void add(Section section, VBox part) {
        part.visibleProperty().bind(model.sectionProperty().isEqualTo(section));
        part.managedProperty().bind(part.visibleProperty());
        VBox.setVgrow(part, Priority.ALWAYS);
        page.getChildren().add(part);
    }

    private VBox finder() {
        Region tiles = CardRow.tiles(
                tile("Searches", "finder_engagement", "searches",
                        answer -> FeatureWords.latest(answer, "searches", true)),
                tile("Votes", "finder_engagement", "votes", answer -> FeatureWords.latest(answer, "votes", true)),
                tile("Voters", "finder_engagement", "voters", answer -> FeatureWords.latest(answer, "voters", false)),
                tile("Votes per search", "finder_engagement", "votes", FeatureWords::votesPerSearch));
        return part(tiles, row(TALL, card("Searches by intent", "finder_searches", "searches", answer -> note(
                KindChart.of(answer, Kind.STACKED, "searches"), FeatureWords.NOBODY_KNOWN)),
                card("Votes and voters", "finder_engagement", "votes",
                        answer -> AnswerChart.of(answer, Kind.LINE, List.of("votes", "voters"))).expecting(Kind.LINE)),
                row(card("Votes per search", "finder_engagement", "votes", answer -> note(
                        AnswerChart.of(answer, Kind.LINE, "votes_per_search"), FeatureWords.NOBODY_KNOWN))
                        .expecting(Kind.LINE),
                        card("Votes by type", "finder_votes_by_type", "votes",
                                answer -> AnswerChart.shares(answer, "votes")).expecting(Kind.SHARE)));
    }

    private VBox collections() {
        return part(row(card("Collections created", "collections_created", "events",
                answer -> AnswerChart.of(answer, Kind.BARS, "events")),
                card("People who created one", "collections_created", "users",
                        answer -> AnswerChart.of(answer, Kind.BARS, "users"))),
                row(card("Collections by privacy", "collections_privacy", "collections",
                        answer -> note(AnswerChart.shares(answer, "collections"), FeatureWords.byPrivacy(answer))),
                        card("Collections shared", "collections_shared", "events",
                                answer -> AnswerChart.of(answer, Kind.BARS, "events"))));
    }

    private VBox talent() {
        return part(row(ranking("Top companies", "top_companies"), ranking("Top roles", "top_roles")),
                row(ranking("Where people live", "geographic_distribution"),
                        ranking("What people studied", "education_distribution")),
                row(ranking("Top projects", "top_projects"), card("Added to profiles", "profile_additions", "events",
                        answer -> KindChart.of(answer, Kind.STACKED, "events"))));
    }

    private VBox community() {
        LinesCard totals = new LinesCard("In the whole range", "Nothing was done in this range", this::again)
                .mark(TouchBadge.of(tools.findings(), "untracked_activity"));
        model.answerProperty("untracked_activity").subscribe(answer -> totals.show(answer.map(FeatureWords::totals)));
        CardRow row = CardRow.of(NARROWEST, LOWEST, new double[]{2, 1}, card("Mentions, reports, groups and sharing",
                "untracked_activity", "events", answer -> note(KindChart.of(answer, Kind.STACKED, "events"),
                        "Today's dashboard tracks none of these."))
                .node(), totals);
        VBox.setVgrow(row, Priority.ALWAYS);
        return part(row);
    }

    private MetricCard ranking(String title, String metric) {
        return card(title, metric, "users", answer -> AnswerChart.of(answer, Kind.RANKING, "users"))
                .expecting(Kind.RANKING);
    }

    private MetricCard card(String title, String metric, String measure, Function<Answer, ChartContent> chart) {
        MetricCard card = new MetricCard(title, Catalogue.get(metric), tools, measure, chart).onRetry(this::again);
        model.answerProperty(metric).subscribe(card::show);
        return card;
    }

    private KpiTile tile(String label, String metric, String measure, Function<Answer, KpiFigure> words) {
        return new AnswerCards(tools).tile(label,
                model.answerProperty(metric).map(loading -> loading.map(
                        answer -> Told.of(words.apply(answer), answer, FeatureWords.row(answer), measure))));
    }

    private static VBox part(Node... rows) {
        return new VBox(Page.GAP, rows);
    }

    private static CardRow row(MetricCard... cards) {
        return row(LOWEST, cards);
    }

    private static CardRow row(double lowest, MetricCard... cards) {
        CardRow row = CardRow.equal(NARROWEST, lowest,
                Arrays.stream(cards).map(MetricCard::node).toArray(Node[]::new));
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private static ChartContent note(ChartContent content, String words) {
        return new ChartContent(content.spec(), content.data(),
                content.note().isEmpty() ? words : words + " " + content.note());
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(Situation now) {
        situation = now;
        model.ask(now);
    }

    private void again() {
        Situation now = situation;
        if (now != null) {
            model.ask(now);
        }
    }
}
