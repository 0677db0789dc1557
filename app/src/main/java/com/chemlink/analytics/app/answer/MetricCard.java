package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.finding.TouchBadge;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Metric;
import java.util.List;
import java.util.function.Function;

/** The card of one metric: its source beside its title, its receipt behind every mark. */
public final class MetricCard {

    private final ChartCard card;
    private final ScreenTools tools;
    private final Function<Answer, ChartContent> chart;
    private final String measure;

    /** @param measure what its marks stand for */
    public MetricCard(String title, Metric metric, ScreenTools tools, String measure,
            Function<Answer, ChartContent> chart) {
        this.tools = tools;
        this.chart = chart;
        this.measure = measure;
        card = new ChartCard(title, metric.source().label(), tools.exports()).explain(metric.meaning())
                .mark(TouchBadge.of(tools.findings(), metric.id()));
    }

    public ChartCard node() {
        return card;
    }

    public MetricCard whenEmpty(String headline, String advice) {
        card.whenEmpty(headline, advice);
        return this;
    }

    /** What kind of chart it will be. */
    public MetricCard expecting(Kind kind) {
        card.expecting(kind);
        return this;
    }

    public MetricCard onRetry(Runnable action) {
        card.onRetry(action);
        return this;
    }

    public void show(Loading<Answer> answer) {
        card.show(answer.map(ready -> said(chart.apply(ready), ready)));
        if (answer instanceof Loading.Ready<Answer>(Answer ready)) {
            card.base(Origin.basis(List.of(Origin.of(ready, measure)))).onDrill(mark -> {
                if (!mark.point().key().isEmpty()) {
                    tools.receipts().open(ready.metric(), ready.filter(), mark.point().key(), measure);
                }
            });
        }
    }

    /** Whatever else stands below it: what of the filter does not reach it, too. */
    private static ChartContent said(ChartContent content, Answer answer) {
        return new ChartContent(content.spec(), content.data(),
                Unreached.below(content.note(), Unreached.words(answer)));
    }
}
