package com.chemlink.analytics.schema.connection;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The version of a PostgreSQL server, and the oldest one that will do. */
public record ServerVersion(int number, String text) {

    public static final int OLDEST = 14;

    public static ServerVersion of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version_num')::int, current_setting('server_version')")) {
            row.next();
            return new ServerVersion(row.getInt(1), row.getString(2).split(" ")[0]);
        }
    }

    public int major() {
        return number / 10_000;
    }

    /** Everything here is written for {@value #OLDEST} and newer. */
    public ServerVersion requireSupported(String label) {
        if (major() < OLDEST) {
            throw new Failure(Category.BAD_CONFIGURATION, "DB-OLD",
                    "%s runs PostgreSQL %s; %d or newer is needed.".formatted(label, text, OLDEST),
                    "Upgrade that server, or name another one.");
        }
        return this;
    }
}
