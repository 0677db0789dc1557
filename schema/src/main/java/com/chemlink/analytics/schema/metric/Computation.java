package com.chemlink.analytics.schema.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that follows from others: of its row, or of all rows of the answer. */
@FunctionalInterface
public interface Computation {

    @Nullable
    Object of(AnswerRow row, List<AnswerRow> all);
}
