package com.chemlink.analytics.etl.doctor;

import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.SeparateDatabases;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.HomeLock;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at everything a sync needs, changes nothing, and reports line by line as it goes. */
public final class Doctor {

    private static final long ROOM_NEEDED = 1L << 30;
    private static final int JAVA_NEEDED = 25;

    private final Map<String, String> environment;
    private final Path workingFolder;
    private final Consumer<Check> report;

    public Doctor(Map<String, String> environment, Path workingFolder, Consumer<Check> report) {
        this.environment = environment;
        this.workingFolder = workingFolder;
        this.report = report;
    }

    public void examine() {
        java();
        WorkbenchHome home = WorkbenchHome.locate(environment);
        attempt("home", () -> home(home));
        attempt("configuration", () -> {
            Configuration configuration = Configuration.load(environment, workingFolder, home);
            configuration(configuration);
            databases(configuration, home);
        });
    }

    private void java() {
        int feature = Runtime.version().feature();
        String found = "Java %s".formatted(Runtime.version());
        report.accept(feature >= JAVA_NEEDED
                ? Check.ok("java", found)
                : Check.failed("java", found, "Install JDK %d or newer.".formatted(JAVA_NEEDED)));
    }

    private void home(WorkbenchHome home) {
        home.prepare();
        report.accept(Check.ok("home", "%s is writable".formatted(home.folder())));
        try {
            long room = Files.getFileStore(home.folder()).getUsableSpace();
            String found = "%,d MB free".formatted(room >> 20);
            report.accept(room >= ROOM_NEEDED
                    ? Check.ok("disk", found)
                    : Check.warning("disk", found, "Free some space: a database grows with its sources."));
        } catch (IOException e) {
            report.accept(Check.warning("disk", "the free space is not known (%s)".formatted(e.getMessage()), ""));
        }
    }

    private void configuration(Configuration configuration) {
        configuration.warnings().forEach(warning -> report.accept(
                Check.warning("configuration", warning, "Correct or remove it; .env.example lists every key.")));
        report.accept(Check.ok("configuration", "time zone %s, %s".formatted(configuration.timeZone(),
                configuration.readsSample() ? "no source configured: sample data" : "both sources configured")));
    }

    private void databases(Configuration configuration, WorkbenchHome home) {
        for (Role role : Role.values()) {
            configuration.database(role).ifPresent(address -> attempt(role.label(),
                    () -> DatabaseChecks.examine(role, address).forEach(report)));
        }
        separate(configuration);
        if (configuration.readsSample() || configuration.database(Role.ANALYTICS).isEmpty()) {
            attempt("embedded server", () -> embedded(configuration, home));
        }
    }

    /** One that cannot be reached has a line of its own already. */
    private void separate(Configuration configuration) {
        try {
            SeparateDatabases.require(configuration.databases());
        } catch (Failure failure) {
            if (failure.code().equals("CF-SAME")) {
                report.accept(Check.failed(Role.ANALYTICS.label(), failure.sentence(), failure.nextStep()));
            }
        }
    }

    private void embedded(Configuration configuration, WorkbenchHome home) {
        try (HomeLock _ = HomeLock.acquire(home); EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            report.accept(Check.ok("embedded server", "PostgreSQL %s starts, on port %d of this machine only"
                    .formatted(EmbeddedPostgres.version(), server.port())));
            own(configuration, home);
        } catch (Failure failure) {
            if (!failure.code().equals(HomeLock.IN_USE)) {
                throw failure;
            }
            report.accept(Check.ok("embedded server", failure.sentence()));
            own(configuration, home);
        }
    }

    /** The numbers are kept there unless a database is named for them. */
    private void own(Configuration configuration, WorkbenchHome home) {
        if (configuration.database(Role.ANALYTICS).isEmpty()) {
            attempt(Role.ANALYTICS.label(), () -> Workspace.examine(home, configuration));
        }
    }

    private void attempt(String subject, Runnable examination) {
        try {
            examination.run();
        } catch (Failure failure) {
            report.accept(Check.failed(subject, failure.sentence(), failure.nextStep()));
        }
    }
}
