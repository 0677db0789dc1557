package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;

/** Which number of the catalogue is shown, under which filter: with a point's key it leads to receipt and rows. */
public record Origin(Metric metric, MetricFilter filter, String measure) {

    public static Origin of(Answer answer, String measure) {
        return new Origin(answer.metric(), answer.filter(), measure);
    }
}
