package com.chemlink.analytics.etl.sample;

import com.chemlink.analytics.etl.sql.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two source databases from which the figures come out that were published on 3 November 2025; what is in them, and
 * what is wrong in them on purpose, is told in etl/SAMPLE.md.
 */
public final class PublishedSample {

    /** What "today" means in the sample, whatever the clock says. */
    public static final OffsetDateTime AS_OF = OffsetDateTime.parse("2025-11-03T23:59:59Z");

    private static final List<SqlScript> CHEMLINK = scripts("contract/chemlink-service.sql", "words.sql",
            "words-texts.sql", "published/people.sql", "published/chemlink-service/01-reference.sql",
            "published/chemlink-service/02-persons.sql", "published/chemlink-service/03-careers.sql",
            "published/chemlink-service/04-activity.sql", "published/chemlink-service/05-finder.sql",
            "published/chemlink-service/06-faults.sql");

    private static final List<SqlScript> ENGAGEMENT = scripts("contract/engagement-platform.sql", "words.sql",
            "words-texts.sql", "published/people.sql", "published/engagement-platform/01-accounts.sql",
            "published/engagement-platform/02-posts.sql");

    private PublishedSample() {}

    /**
     * Fills both databases or, unless a server is lost between the two commits at the very end, neither.
     *
     * @param chemlink a connection to an empty database, which becomes chemlink-service
     * @param engagement a connection to another empty database, which becomes engagement-platform
     */
    public static void fill(Connection chemlink, Connection engagement) {
        try {
            EmptyDatabase service = EmptyDatabase.begin(chemlink);
            EmptyDatabase platform = EmptyDatabase.begin(engagement);
            service.run(CHEMLINK);
            platform.run(ENGAGEMENT);
            service.fixAsOf(AS_OF);
            platform.fixAsOf(AS_OF);
            chemlink.commit();
            engagement.commit();
        } catch (SQLException e) {
            throw EmptyDatabase.unwritable(e);
        } finally {
            EmptyDatabase.leave(chemlink);
            EmptyDatabase.leave(engagement);
        }
    }

    private static List<SqlScript> scripts(String... names) {
        return Stream.of(names).map(name -> new SqlScript(PublishedSample.class, name)).toList();
    }
}
