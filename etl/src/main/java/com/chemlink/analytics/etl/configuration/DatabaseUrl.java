package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code postgresql://user:password@host:port/database?sslmode=…}. Without a password in it, {@code PGPASSWORD}
 * or the user's password file is asked, which keeps it out of the list of processes.
 */
public final class DatabaseUrl {

    private DatabaseUrl() {}

    public static DatabaseAddress parse(String text, Map<String, String> environment) {
        URI uri = uri(text);
        String[] who = user(uri);
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (uri.getHost() == null || path.isEmpty() || who[0].isEmpty()) {
            throw malformed();
        }
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        String password = who.length > 1 ? who[1] : environment.getOrDefault("PGPASSWORD", "");
        return new DatabaseAddress(host, uri.getPort() < 0 ? 5432 : uri.getPort(), path, who[0],
                new Password(password), sslMode(uri.getQuery(), host));
    }

    /** Whether everybody on this machine can read the password in the list of processes. */
    public static boolean showsPassword(String text) {
        return user(uri(text)).length > 1;
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text.strip().replaceFirst("^jdbc:", ""));
            if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
                throw malformed();
            }
            return uri;
        } catch (URISyntaxException e) {
            // The cause is left out: its message quotes the address with the password.
            throw malformed();
        }
    }

    private static String[] user(URI uri) {
        String raw = uri.getRawUserInfo();
        String[] parts = (raw == null ? "" : raw).split(":", 2);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = URLDecoder.decode(parts[i].replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        return parts;
    }

    private static SslMode sslMode(@Nullable String query, String host) {
        if (query == null || query.isEmpty()) {
            return SslMode.defaultFor(host);
        }
        String[] parameter = query.split("=", 2);
        if (parameter.length != 2 || !parameter[0].equals("sslmode")) {
            throw new Failure(Category.BAD_CONFIGURATION, "CF-URL-PARAMETER",
                    "The database address sets a parameter other than sslmode.", "Leave it out.");
        }
        return SslMode.parse(parameter[1]).orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "CF-SSLMODE",
                "'%s' is not an SSL mode.".formatted(parameter[1]),
                "Set disable, prefer, require, verify-ca or verify-full."));
    }

    private static Failure malformed() {
        return new Failure(Category.BAD_CONFIGURATION, "CF-URL", "That is not the address of a PostgreSQL database.",
                "Write it as postgresql://user@host:5432/database.");
    }
}
