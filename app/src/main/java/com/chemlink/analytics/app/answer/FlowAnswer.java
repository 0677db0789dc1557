package com.chemlink.analytics.app.answer;

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
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.journey.Paths;
import java.util.Objects;

/** The steps of paths as a flow. */
public final class FlowAnswer {

    private FlowAnswer() {}

    public static Drawn drawn(Answer flow) {
        return Drawn.as(ChartSpec.of(Kind.FLOW, flow.metric().title(), Unit.people()).rowsCalled("Step")).with(
                new Series("People", Tone.ACCENT, flow.rows().stream().map(row -> point(flow, row)).toList()), flow,
                "users");
    }

    private static Point point(Answer flow, AnswerRow row) {
        long users = Objects.requireNonNullElse(row.count("users"), 0L);
        long all = Objects.requireNonNullElse(row.count("walkers"), 0L);
        boolean anywhere = Paths.ANYWHERE.equals(row.value("next"));
        Position.Passage at = new Position.Passage(Math.toIntExact((Long) Objects.requireNonNull(row.value("place"))),
                words(flow, row, "step"), anywhere ? "" : words(flow, row, "next"));
        return new Point(at, (double) users, null, new Portion(users, all), State.COMPLETE, "", false,
                flow.point(row).toString());
    }

    private static String words(Answer flow, AnswerRow row, String dimension) {
        Column column = flow.metric().columns().stream().filter(one -> one.name().equals(dimension)).findFirst()
                .orElseThrow();
        return Kinds.words(column, String.valueOf(row.value(dimension)));
    }
}
