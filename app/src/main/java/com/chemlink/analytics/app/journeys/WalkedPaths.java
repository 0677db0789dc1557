package com.chemlink.analytics.app.journeys;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.FlowAnswer;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.journey.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The paths that were asked for, drawn. */
final class WalkedPaths {

    private WalkedPaths() {}

    static Drawn flow(Answers answers, Paths paths) {
        Answer flow = answers.to(paths.flow());
        return FlowAnswer.drawn(flow)
                .noted(flow.rows().isEmpty()
                        ? ""
                        : "%s; someone with several paths is counted in each".formatted(
                                Unit.people().exact((double) count(flow.rows().getFirst(), "walkers"))));
    }

    static Drawn commonest(Answers answers, Paths paths) {
        Answer answer = answers.to(paths.metric());
        List<Point> points = answer.rows().stream().map(row -> point(answer, row)).toList();
        return Drawn.as(ChartSpec.of(Kind.RANKING, answer.metric().title(), Unit.people()).rowsCalled("Path"))
                .with(new Series("People", Tone.ACCENT, points), answer, "users");
    }

    private static Point point(Answer answer, AnswerRow row) {
        long users = count(row, "users");
        return new Point(Position.of(words(String.valueOf(row.value("path")))), (double) users, null,
                new Portion(users, count(row, "walkers")), State.COMPLETE, "", false, answer.point(row).toString());
    }

    /** "profile_collected > view" as it is read. */
    private static String words(String path) {
        return Arrays.stream(path.split(" > ")).map(step -> {
            String words = step.replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }).collect(Collectors.joining(" → "));
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
