package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.DatabaseUrl;
import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chemlink sample create}. */
@Command(name = "create", description = "Fills two empty databases with sample sources: without --users the published "
        + "figures, with it a realistic company of that size.", footer = "%nAn address is postgresql://user@host:5432/database; the password is best in PGPASSWORD or in your "
                + "password file.")
final class SampleCreateCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--chemlink", required = true, paramLabel = "URL", description = "The empty database that becomes chemlink-service.")
    private String chemlink = "";

    @Option(names = "--engagement", required = true, paramLabel = "URL", description = "The empty database that becomes engagement-platform.")
    private String engagement = "";

    SampleCreateCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() throws SQLException {
        DatabaseAddress service = address(chemlink);
        DatabaseAddress platform = address(engagement);
        try (Connection to = connect(service); Connection and = connect(platform)) {
            PublishedSample.fill(to, and);
        }
        root.surroundings().out().println("Filled %s and %s.".formatted(service.label(), platform.label()));
        return 0;
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
