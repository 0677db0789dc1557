package com.chemlink.analytics.etl.workspace;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.etl.sample.CompanySample;
import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/**
 * The sample sources on the embedded server: real databases, each filled once, when it is opened first. Every sample
 * has an analytics database of its own, so going from one to another and back loses nothing.
 */
record BuiltInSample(EmbeddedPostgres server, Sample sample, Opening opening) {

    private static final long SEED = 1;

    Map<Role, DatabaseAddress> open() {
        DatabaseAddress chemlink = server.database(name(Role.CHEMLINK));
        DatabaseAddress engagement = server.database(name(Role.ENGAGEMENT));
        boolean first = holdsPersons(chemlink);
        boolean second = holdsPersons(engagement);
        if (first != second) {
            // The program died between the two. They are ours and nobody else's, so they are made anew.
            server.drop(name(Role.CHEMLINK));
            server.drop(name(Role.ENGAGEMENT));
            return open();
        }
        if (!first) {
            fill(chemlink, engagement);
        }
        return Map.of(Role.CHEMLINK, chemlink, Role.ENGAGEMENT, engagement);
    }

    /** Where its numbers are kept, unless an analytics database is configured. */
    DatabaseAddress analytics() {
        return server.database(name(Role.ANALYTICS));
    }

    private String name(Role role) {
        return name(sample, role);
    }

    /** What a sample's database is called. */
    static String name(Sample sample, Role role) {
        return switch (sample) {
            case PUBLISHED -> "sample_";
            case LIVELIER -> "livelier_";
        } + role.name().toLowerCase(Locale.ROOT);
    }

    private void fill(DatabaseAddress chemlink, DatabaseAddress engagement) {
        opening.listener().doing("Making sample data: " + sample.label().toLowerCase(Locale.ROOT), -1);
        try (Connection to = chemlink.connect(); Connection and = engagement.connect()) {
            switch (sample) {
                case PUBLISHED -> PublishedSample.fill(to, and);
                case LIVELIER -> new CompanySample(sample.people(), SEED).fill(to, and, opening.cancellation(),
                        new FillProgress(opening.listener(), sample));
            }
        } catch (SQLException e) {
            throw unusable(e);
        }
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
