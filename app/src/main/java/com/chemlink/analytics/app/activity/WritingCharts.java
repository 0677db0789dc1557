package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is posted, what is left of it, who answers. */
final class WritingCharts {

    private static final Unit POSTS = Unit.count("post", "posts");

    private WritingCharts() {}

    static Drawn posts(Answer frequency) {
        return Drawn.as(ActivityCharts.spec(Kind.BARS, "Live posts", POSTS, frequency))
                .with(AnswerSeries.of(frequency, "posts", "Posts", Tone.ACCENT), frequency, "posts")
                .noted(perWriter(frequency));
    }

    private static String perWriter(Answer frequency) {
        return frequency.rows().reversed().stream().filter(row -> row.number("posts_per_user") != null).findFirst()
                .map(row -> "%s per writer %s".formatted(
                        Figures.decimal(Objects.requireNonNull(row.number("posts_per_user")).doubleValue(), 1),
                        Periods.during(frequency, row)))
                .orElse("");
    }

    /** What is left of each type above what was deleted. */
    static Drawn content(Answer types) {
        long all = sum(types, "posts");
        long deleted = sum(types, "deleted");
        return Drawn.as(ChartSpec.of(Kind.STACKED, "Content types", POSTS).rowsCalled("Type"))
                .with(AnswerSeries.of(types, "live", "Still there", Tone.ACCENT), types, "live")
                .with(AnswerSeries.of(types, "deleted", "Deleted", Tone.QUIET), types, "deleted")
                .noted(all == 0
                        ? ""
                        : "%s of %s are deleted (%s)".formatted(Figures.count(deleted), Figures.count(all),
                                Figures.rate((double) deleted / all)));
    }

    static Drawn comments(Writing writing) {
        Answer comments = writing.comments();
        AnswerRow reach = writing.reach().rows().getFirst();
        BigDecimal mean = reach.number("mean_commenters");
        return Drawn.as(AnswerChart.of(comments, Kind.RANKING, "comments_per_post").spec())
                .with(AnswerSeries.of(comments, "comments_per_post", "Comments per post", Tone.BLUE), comments, "posts")
                .noted("%s of %s posts answered, by %s people on the average".formatted(
                        Figures.count(Objects.requireNonNullElse(reach.count("answered"), 0L)),
                        Figures.count(Objects.requireNonNullElse(reach.count("posts"), 0L)),
                        mean == null ? Figures.NONE : Figures.decimal(mean.doubleValue(), 2)));
    }

    /** By place, not by name: who they are is personal, and in the rows where that is shown. */
    static Drawn posters(Answer writers) {
        List<Point> points = new ArrayList<>();
        for (Point point : AnswerSeries.of(writers, "posts", "Posts", Tone.ACCENT).points()) {
            Position place = Position.of("Writer " + (points.size() + 1));
            points.add(new Point(place, point.value(), null, null, point.state(), point.note(), false, point.key()));
        }
        return Drawn.as(ChartSpec.of(Kind.RANKING, "Active posters", POSTS).rowsCalled("Writer"))
                .with(new Series("Posts", Tone.ACCENT, points), writers, "posts")
                .noted(points.isEmpty() ? "" : "live posts in the range");
    }

    private static long sum(Answer answer, String measure) {
        return answer.rows().stream().mapToLong(row -> Objects.requireNonNullElse(row.count(measure), 0L)).sum();
    }
}
