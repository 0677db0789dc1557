package com.chemlink.analytics.schema.connection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How much a connection insists on TLS; the names are PostgreSQL's own. */
public enum SslMode {
    DISABLE, PREFER, REQUIRE, VERIFY_CA, VERIFY_FULL;

    /** Plain text is tolerated only where nothing leaves the machine. */
    public static SslMode defaultFor(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1") ? PREFER : REQUIRE;
    }

    boolean verifies() {
        return this == VERIFY_CA || this == VERIFY_FULL;
    }

    /** Where PostgreSQL's own programs look for the certificates of those who vouch for servers; without, Java's count. */
    static Path authorities() {
        String windows = System.getenv("APPDATA");
        return windows == null
                ? Path.of(System.getProperty("user.home"), ".postgresql", "root.crt")
                : Path.of(windows, "postgresql", "root.crt");
    }

    static boolean hasAuthorities() {
        return Files.isRegularFile(authorities());
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
