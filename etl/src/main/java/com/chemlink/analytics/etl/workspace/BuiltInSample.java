package com.chemlink.analytics.etl.workspace;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The sample sources on the embedded server: real databases, filled once, on the first start. */
final class BuiltInSample {

    private static final String CHEMLINK = "sample_chemlink";
    private static final String ENGAGEMENT = "sample_engagement";

    private BuiltInSample() {}

    static Map<Role, DatabaseAddress> open(EmbeddedPostgres server) {
        DatabaseAddress chemlink = server.database(CHEMLINK);
        DatabaseAddress engagement = server.database(ENGAGEMENT);
        boolean first = holdsPersons(chemlink);
        boolean second = holdsPersons(engagement);
        if (first != second) {
            // The program died between the two. They are ours and nobody else's, so they are made anew.
            server.drop(CHEMLINK);
            server.drop(ENGAGEMENT);
            return open(server);
        }
        if (!first) {
            try (Connection to = chemlink.connect(); Connection and = engagement.connect()) {
                PublishedSample.fill(to, and);
            } catch (SQLException e) {
                throw unusable(e);
            }
        }
        return Map.of(Role.CHEMLINK, chemlink, Role.ENGAGEMENT, engagement);
    }

    private static boolean holdsPersons(DatabaseAddress address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regclass('public.persons') IS NOT NULL")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static Failure unusable(SQLException e) {
        return new Failure(Category.INTERNAL, "SA-OPEN", "The built-in sample could not be opened.",
                "Run with --verbose for the details.", e);
    }
}
