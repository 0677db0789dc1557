package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;

/**
 * What a tile says, and which number of the catalogue that is.
 *
 * @param key the point of it, as it is written
 */
public record Told(KpiFigure figure, Origin origin, String key) {

    public static Told of(KpiFigure figure, Answer answer, AnswerRow row, String measure) {
        return new Told(figure, Origin.of(answer, measure), answer.point(row).toString());
    }
}
