package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sample.CompanySample;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;

/** Where histories begin: sources that were synced once. */
final class Starts {

    /** Far enough from UTC that most of the evenings there are the next day. */
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private Starts() {}

    /** A small company, in a reporting time zone of its own. */
    static Syncs company() {
        return company(300, "");
    }

    /** A tiny company whose sources say of no column what it has to point at, or that it has to be filled. */
    static Syncs pointingAnywhere() {
        return company(25, """
                DO $$
                DECLARE lifted text;
                BEGIN
                    FOR lifted IN
                        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
                        FROM pg_constraint WHERE contype = 'f'
                        UNION ALL
                        SELECT format('ALTER TABLE %s ALTER %I DROP NOT NULL', attrelid::regclass, attname)
                        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND attnum > 0 AND attnotnull
                          AND attname <> 'id'
                    LOOP
                        EXECUTE lifted;
                    END LOOP;
                END
                $$""");
    }

    private static Syncs company(int users, String altered) {
        TestPostgres server = TestPostgres.NEWEST;
        DatabaseAddress chemlink = server.database();
        DatabaseAddress engagement = server.database();
        try (Connection service = chemlink.connect(); Connection platform = engagement.connect()) {
            new CompanySample(users, 5).fill(service, platform, new Cancellation(), (_, _, _, _) -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Sql.run(chemlink, altered);
        Sql.run(engagement, altered);
        Syncs syncs = new Syncs(chemlink, engagement, AnalyticsDatabase.open(server.database()), ZONE);
        syncs.full();
        return syncs;
    }

    /** The published sample: so many persons that the bulk mark needs one in a hundred of them, not twenty. */
    static Syncs published() {
        return Syncs.synced(TestPostgres.NEWEST);
    }
}
