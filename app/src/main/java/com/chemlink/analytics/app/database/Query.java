package com.chemlink.analytics.app.database;

import java.sql.SQLException;
import org.jooq.DSLContext;

/** A question to the analytics database. It runs off the interface thread and may be stopped at any statement. */
@FunctionalInterface
public interface Query<T> {

    T ask(DSLContext sql) throws SQLException;
}
