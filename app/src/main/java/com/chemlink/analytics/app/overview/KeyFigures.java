package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;

/**
 * What the overview says first.
 *
 * @param usage who was reported active and who really used the product, bulk updates counted
 * @param byType who used it, by Finder and Standard
 * @param completion all accounts by the band of their score
 * @param completionBySignup those who signed up in each period, and how many of them have a complete profile
 */
record KeyFigures(Answer accounts, Answer growth, Answer usage, Answer byType, Answer completion,
        Answer completionBySignup) {

    /** The last period that is over, of those who have the Finder or have not. */
    AnswerRow used(String userType) {
        return Periods.latest(byType, row -> userType.equals(row.text("user_type")));
    }
}
