package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.DatabaseUrl;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sample.CompanySample;
import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chemlink sample create}. */
@Command(name = "create", description = "Fills two empty databases with sample sources: without --users the published "
        + "figures, with it a realistic company of that size.",
        footer = "%nAn address is postgresql://user@host:5432/database; the password is best in PGPASSWORD or in your "
                + "password file.")
final class SampleCreateCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--chemlink", required = true, paramLabel = "URL",
            description = "The empty database that becomes chemlink-service.")
    private String chemlink = "";

    @Option(names = "--engagement", required = true, paramLabel = "URL",
            description = "The empty database that becomes engagement-platform.")
    private String engagement = "";

    @Option(names = "--users", paramLabel = "N", description = "A company of that many people.")
    private @Nullable Integer users;

    @Option(names = "--seed", paramLabel = "S", description = "Another company of that size (default: 1).")
    private @Nullable Long seed;

    @Spec
    private @Nullable CommandSpec spec;

    SampleCreateCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() throws SQLException {
        CompanySample company = company();
        DatabaseAddress service = address(chemlink);
        DatabaseAddress platform = address(engagement);
        try (Connection to = connect(service); Connection and = connect(platform)) {
            if (company == null) {
                PublishedSample.fill(to, and);
            } else {
                fill(company, to, and);
            }
        }
        root.surroundings().out().println("Filled %s and %s.".formatted(service.label(), platform.label()));
        return 0;
    }

    private @Nullable CompanySample company() {
        if (users == null) {
            if (seed != null) {
                throw wrong("--seed goes with --users: the published sample has none.");
            }
            return null;
        }
        if (users < 1 || users > CompanySample.MOST_USERS) {
            throw wrong("--users must be from 1 to %d.".formatted(CompanySample.MOST_USERS));
        }
        return new CompanySample(users, seed == null ? 1 : seed);
    }

    private void fill(CompanySample company, Connection to, Connection and) {
        Cancellation cancellation = new Cancellation();
        try (CtrlC _ = CtrlC.cancels(cancellation::request, root.said())) {
            company.fill(to, and, cancellation, this::tell);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    private void tell(String database, String step, int done, int steps) {
        root.surroundings().out().println("  %-19s  %2d/%d  %s".formatted(database, done, steps, step));
    }

    private DatabaseAddress address(String url) {
        DatabaseAddress address = DatabaseUrl.parse(url, root.surroundings().environment());
        if (DatabaseUrl.showsPassword(url)) {
            root.surroundings().err().println("chemlink: others on this machine can read a password on a command "
                    + "line; PGPASSWORD keeps it to yourself.");
        }
        return address;
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        Connection connection = address.connect();
        ServerVersion.of(connection).requireSupported(address.label());
        return connection;
    }
}
