package com.chemlink.analytics.schema.metric;

/** A statement as a definition has it. */
@FunctionalInterface
public interface Statement {

    String sql(Prepared prepared);

    /** One that is always the same. */
    static Statement of(String sql) {
        String text = sql.strip();
        return _ -> text;
    }
}
