package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.connection.SslMode;

/** How one of the three databases is connected, in words. */
record Connected(Role role, String words) {

    static Connected of(Workspace workspace, Role role) {
        boolean source = role != Role.ANALYTICS;
        boolean ours = workspace.embedded().filter(server -> workspace.database(role).port() == server.port())
                .isPresent();
        String way = ours ? "on this machine" : tls(workspace.database(role).sslMode());
        return new Connected(role, source ? "read-only, " + way : ours ? "embedded, " + way : way);
    }

    private static String tls(SslMode mode) {
        return switch (mode) {
            case DISABLE -> "no TLS";
            case PREFER -> "TLS where offered";
            case REQUIRE -> "TLS";
            case VERIFY_CA, VERIFY_FULL -> "TLS verified";
        };
    }
}
