package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sample.CompanySample;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.testing.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** The two sources that are synced, on a server of their own. */
record Company(int users, DatabaseAddress chemlink, DatabaseAddress engagement) {

    private static final long SEED = 1;

    /** Made anew, so that nothing of an earlier run is in it. */
    static Company generate(EmbeddedPostgres server, int users) {
        String chemlink = "chemlink_" + users;
        String engagement = "engagement_" + users;
        server.drop(chemlink);
        server.drop(engagement);
        Company company = new Company(users, server.database(chemlink), server.database(engagement));
        try (Connection one = company.chemlink.connect(); Connection other = company.engagement.connect()) {
            new CompanySample(users, SEED).fill(one, other, new Cancellation(), (_, _, _, _) -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Sql.run(company.chemlink, "VACUUM ANALYZE");
        Sql.run(company.engagement, "VACUUM ANALYZE");
        return company;
    }

    DatabaseAddress of(SourceKit kit) {
        return kit.equals(SourceKit.CHEMLINK) ? chemlink : engagement;
    }
}
