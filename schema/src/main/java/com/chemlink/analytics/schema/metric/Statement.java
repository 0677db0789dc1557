package com.chemlink.analytics.schema.metric;

import java.util.Set;

/** A statement as a definition has it. */
@FunctionalInterface
public interface Statement {

    /**
     * @param trails types of activity of which aggregates.user_trails has whatever is counted; none where the past is asked for
     */
    String sql(Set<String> trails);

    /** One that is always the same. */
    static Statement of(String sql) {
        String text = sql.strip();
        return _ -> text;
    }
}
