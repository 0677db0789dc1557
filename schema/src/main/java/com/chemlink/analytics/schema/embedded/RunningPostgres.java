package com.chemlink.analytics.schema.embedded;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** The server that another program has started in a home, for who only wants to look. */
public final class RunningPostgres {

    private RunningPostgres() {}

    /** One of its databases; nothing where no server is ready. */
    public static Optional<DatabaseAddress> database(WorkbenchHome home, String name) {
        try {
            DataFolder data = DataFolder.existing(home.postgres(),
                    PostgresBinaries.major(EmbeddedPostgres.version()));
            return Postmaster.find(data.pidFile()).filter(Postmaster::ready)
                    .map(running -> EmbeddedPostgres.address(running.port(), data.password()).withDatabase(name));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
