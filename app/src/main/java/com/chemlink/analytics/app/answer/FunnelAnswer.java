package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.schema.metric.Answer;
import java.util.Map;

/** A funnel of the catalogue: who got so far, and who dropped out on the way. */
public final class FunnelAnswer {

    private FunnelAnswer() {}

    /** Only those who got so far are a number of the catalogue; who dropped out is the difference. */
    public static Drawn of(Answer funnel) {
        ChartContent content = AnswerChart.of(funnel).orElseThrow();
        Drawn drawn = Drawn.as(content.spec());
        for (Series one : content.data().series()) {
            drawn = one.id().equals(Funnel.CONVERTED) ? drawn.with(one, funnel, "users") : drawn.with(one, Map.of());
        }
        return drawn;
    }
}
