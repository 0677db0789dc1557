package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DateRange.Preset;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What Activity asks of the catalogue. */
final class ActivityQuery {

    /** What counts as using the product. */
    private static final Set<String> CORE = Set.of("view", "vote", "collection_created", "profile_collected",
            "collection_shared", "post", "comment", "mention", "report", "group_created", "group_joined");

    private ActivityQuery() {}

    static KeyFigures keyFigures(Answers answers) {
        return new KeyFigures(answers.to("dau_comprehensive", lastDays(answers)),
                answers.to("wau", filter -> filter.withGranularity(Granularity.WEEK)),
                answers.to("reported_and_really_used", filter -> byMonth(filter).withBulk(true)),
                answers.to("mau", ActivityQuery::byMonth), answers.to("dau_mau_ratio"),
                answers.to("active_days_summary", filter -> filter.withRange(answers.lastDays())));
    }

    static Active active(Answers answers) {
        boolean daily = answers.situation().filter().granularity() == Granularity.DAY;
        return new Active(answers.to(daily ? "dau_comprehensive" : "mau_comprehensive"), answers.to("wau"),
                answers.to(daily ? "dau" : "mau"), answers.to("bulk_updates"));
    }

    static Daily daily(Answers answers) {
        return new Daily(answers.to("dau_comprehensive", lastDays(answers)),
                answers.to("dau", lastDays(answers)),
                answers.to("active_days_summary", filter -> filter.withRange(answers.lastDays())));
    }

    static Answer byType(Answers answers) {
        return answers.to("activity_by_type_monthly", ofEverything("profile_update"));
    }

    static Answer people(Answers answers) {
        return answers.to("activity_by_type", ofEverything("profile_update", "experience_added", "education_added"));
    }

    static Answer thisMonth(Answers answers) {
        return answers.to("activity_distribution_current",
                ofEverything().andThen(filter -> filter.withRange(Preset.THIS_MONTH))::apply);
    }

    static Intensity intensity(Answers answers) {
        UnaryOperator<MetricFilter> month = filter -> filter.withRange(answers.newestMonth());
        return new Intensity(
                answers.to("activity_intensity_levels", filter -> ofEverything().apply(month.apply(filter))),
                answers.to("activity_intensity_levels", month));
    }

    static Writing writing(Answers answers) {
        return new Writing(answers.to("engagement_rate"), answers.to("post_reach"));
    }

    /** Nothing where somebody of the chosen people has written. */
    static Optional<Silence> silence(Answers answers) {
        if (sum(answers.to("content_type"), "posts") > 0) {
            return Optional.empty();
        }
        String who = answers.situation().filter().population() == Population.REAL ? "No real person" : "Nobody";
        String headline = who + " has written anything in this range.";
        Answer posts = answers.to("content_type", filter -> filter.withPopulation(Population.REAL_AND_GHOST));
        long all = sum(posts, "posts");
        if (all == 0) {
            return Optional.of(new Silence(headline,
                    "Every number of posts, comments and writers is 0 and stays so until somebody does.", false));
        }
        Answer writers = answers.to("active_posters",
                filter -> filter.withPopulation(Population.REAL_AND_GHOST));
        return Optional.of(new Silence(headline,
                "All %s live posts are by %s accounts that no ChemLink person stands behind; %s of %s posts were deleted. Count these accounts in to see what they wrote."
                        .formatted(Figures.count(sum(posts, "live")), Figures.count(writers.rows().size()),
                                Figures.count(sum(posts, "deleted")), Figures.count(all)),
                true));
    }

    /** What the filter bar chooses, else everything that counts as use, and what is named. */
    private static UnaryOperator<MetricFilter> ofEverything(String... more) {
        return filter -> {
            if (!filter.types().isEmpty()) {
                return filter;
            }
            Set<String> types = new HashSet<>(CORE);
            types.addAll(Set.of(more));
            return filter.withTypes(types);
        };
    }

    private static UnaryOperator<MetricFilter> lastDays(Answers answers) {
        return filter -> filter.withRange(answers.lastDays()).withGranularity(Granularity.DAY);
    }

    private static MetricFilter byMonth(MetricFilter filter) {
        return filter.withGranularity(Granularity.MONTH);
    }

    private static long sum(Answer answer, String measure) {
        return answer.rows().stream().mapToLong(row -> Objects.requireNonNullElse(row.count(measure), 0L)).sum();
    }
}
