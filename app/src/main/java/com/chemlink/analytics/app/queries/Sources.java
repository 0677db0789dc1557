package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.Stoppable;

/** Where questions are put to the sources themselves. */
@FunctionalInterface
public interface Sources {

    /** Blocks; a source that cannot be asked is a {@link com.chemlink.analytics.schema.failure.Failure}. */
    DirectAnswer ask(DirectQuestion question, Answer beside, Stoppable stoppable);
}
