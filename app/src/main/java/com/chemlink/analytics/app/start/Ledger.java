package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.QueryFailures;
import com.chemlink.analytics.app.privacy.AuditLog;
import com.chemlink.analytics.etl.check.Check;
import com.chemlink.analytics.etl.check.Checks;
import com.chemlink.analytics.etl.check.Findings;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the window itself writes into the analytics database: decisions about findings, and who took rows along. */
record Ledger(Databases databases, Supplier<WorkbenchHome> home) {

    void rowsExported(String title, int rows, boolean personal) {
        AuditLog.rowsExported(analytics(), title, rows, personal);
    }

    /** The analyst's own, as they are now. */
    List<Check> ownChecks() {
        return Checks.own(home.get());
    }

    void decide(Consumer<Findings> decision) {
        Findings.at(analytics(), ownChecks(), findings -> {
            decision.accept(findings);
            return findings;
        });
    }

    private DatabaseAddress analytics() {
        return databases.workspace().orElseThrow(QueryFailures::closed).database(Role.ANALYTICS);
    }
}
