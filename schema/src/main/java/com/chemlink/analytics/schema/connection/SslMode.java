package com.chemlink.analytics.schema.connection;

import java.util.Locale;
import java.util.Optional;

/** How much a connection insists on TLS; the names are PostgreSQL's own. */
public enum SslMode {
    DISABLE, PREFER, REQUIRE, VERIFY_CA, VERIFY_FULL;

    /** Plain text is tolerated only where nothing leaves the machine. */
    public static SslMode defaultFor(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1") ? PREFER : REQUIRE;
    }

    public static Optional<SslMode> parse(String text) {
        for (SslMode mode : values()) {
            if (mode.text().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
