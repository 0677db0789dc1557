package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.etl.configuration.ConnectionSettings;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of one connection; no control. */
final class ConnectionForm {

    final StringProperty host = new SimpleStringProperty("");
    final StringProperty port = new SimpleStringProperty("5432");
    final StringProperty database = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    /** Null: as is usual for the host. */
    final ObjectProperty<@Nullable SslMode> sslMode = new SimpleObjectProperty<>();

    void fill(ConnectionSettings from) {
        host.set(from.host());
        port.set(Integer.toString(from.port()));
        database.set(from.database());
        user.set(from.user());
        password.set(from.password().reveal());
        sslMode.set(from.sslMode());
    }

    void clear() {
        List.of(host, database, user, password).forEach(field -> field.set(""));
        port.set("5432");
        sslMode.set(null);
    }

    boolean empty() {
        return host.get().isBlank() && database.get().isBlank() && user.get().isBlank();
    }

    /** The first thing that is missing or wrong, in words; nothing where it is complete. */
    Optional<String> problem() {
        if (host.get().isBlank()) {
            return Optional.of("The host is missing.");
        }
        if (!port.get().strip().matches("\\d{1,5}") || Integer.parseInt(port.get().strip()) < 1
                || Integer.parseInt(port.get().strip()) > 65_535) {
            return Optional.of("The port is no number from 1 to 65535.");
        }
        if (database.get().isBlank()) {
            return Optional.of("The database is missing.");
        }
        return user.get().isBlank() ? Optional.of("The user is missing.") : Optional.empty();
    }

    /** Only for a form without a problem. */
    ConnectionSettings settings() {
        String at = host.get().strip();
        SslMode chosen = sslMode.get();
        return new ConnectionSettings(at, Integer.parseInt(port.get().strip()), database.get().strip(),
                user.get().strip(), new Password(password.get()), chosen == null ? SslMode.defaultFor(at) : chosen);
    }
}
