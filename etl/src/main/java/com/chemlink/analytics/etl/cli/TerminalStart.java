package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The start without a window: opens everything, says where it is, and keeps it open while somebody is watching. */
public final class TerminalStart {

    private TerminalStart() {}

    static int run(Chemlink root) {
        return run(root, _ -> {});
    }

    /**
     * @param afterwards what is done with the databases once they are synced and their figures printed
     */
    public static int run(Chemlink root, Consumer<Workspace> afterwards) {
        Configuration configuration = root.configuration();
        WorkbenchHome home = root.home();
        PrintWriter out = root.surroundings().out();
        out.println("Opening the databases in %s …".formatted(home.folder()));
        try (Workspace workspace = Workspace.open(home, configuration)) {
            for (Role role : Role.values()) {
                out.println("  %-19s  %s".formatted(role.label(), workspace.database(role).label()));
            }
            out.println(workspace.sample().isPresent()
                    ? "Sample data. Set the keys in .env.example to read your own databases."
                    : "Your own databases, read-only.");
            DatabaseAddress analytics = workspace.database(Role.ANALYTICS);
            if (KeyFigures.of(analytics).isEmpty()) {
                out.println(ReportText.of(SyncCommand.sync(root, configuration, workspace, false)));
            }
            KeyFigures.of(analytics).forEach(out::println);
            afterwards.accept(workspace);
            if (root.surroundings().terminal()) { // else nobody could look: the server stops with the program
                workspace.embedded().ifPresent(_ -> out.println(psql(home, analytics)));
                out.println("Press Ctrl-C to stop.");
                awaitCtrlC();
            }
        }
        return 0;
    }

    private static String psql(WorkbenchHome home, DatabaseAddress address) {
        return "Look inside: PGPASSWORD=$(cat %s) psql -h %s -p %d -U %s %s".formatted(
                home.postgres().resolve("password-18"), address.host(), address.port(), address.user(),
                address.database());
    }

    private static void awaitCtrlC() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
