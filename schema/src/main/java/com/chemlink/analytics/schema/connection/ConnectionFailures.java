package com.chemlink.analytics.schema.connection;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what the driver reports when a connection fails into what a person can mend. */
public final class ConnectionFailures {

    /** The code of what is said where a server answers but has no such database. */
    public static final String NO_DATABASE = "DB-NAME";

    private ConnectionFailures() {}

    public static Failure explain(DatabaseAddress to, SQLException e) {
        Failure network = network(to, e);
        return network != null ? network : server(to, e);
    }

    private static @Nullable Failure network(DatabaseAddress to, SQLException e) {
        if (cause(e, UnknownHostException.class)) {
            return bad("DB-HOST", "There is no host named %s.".formatted(to.host()),
                    "Check the host name, and that this machine's network (or VPN) knows it.", e);
        }
        if (cause(e, SSLException.class)) {
            return bad("DB-TLS-TRUST",
                    "The certificate of %s is not trusted (%s).".formatted(to.label(), lastMessage(e)),
                    "Put the certificate of whoever signed it into %s, or choose another SSLMODE if you accept the risk."
                            .formatted(SslMode.authorities()),
                    e);
        }
        if (cause(e, SocketTimeoutException.class)) {
            return away("DB-TIMEOUT", "%s:%d does not answer.".formatted(to.host(), to.port()),
                    "Check the address, the firewall and the VPN.", e);
        }
        if (cause(e, ConnectException.class) || cause(e, NoRouteToHostException.class)) {
            return away("DB-REFUSED",
                    "Nothing accepts connections at %s:%d.".formatted(to.host(), to.port()),
                    "Check the port, and that PostgreSQL is running and listens there.", e);
        }
        return null;
    }

    private static Failure server(DatabaseAddress to, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String at = to.label();
        if (message(e).contains("does not support SSL")) {
            return bad("DB-TLS", "%s does not offer TLS, but SSLMODE is %s.".formatted(at, to.sslMode().text()),
                    "Turn TLS on at the server, or set SSLMODE to prefer if the network is trusted.", e);
        }
        if (message(e).contains("could not be verified")) {
            return bad("DB-TLS-HOST", "The certificate of %s is not made out to %s.".formatted(at, to.host()),
                    "Use the host name that stands in the certificate, or choose SSLMODE verify-ca.", e);
        }
        return switch (state) {
            case "28P01" ->
                bad("DB-PASSWORD", "The password of user %s was not accepted at %s.".formatted(to.user(), at),
                        "Check the user and the password.", e);
            case "28000" -> bad("DB-LOGIN", "%s does not let user %s in from here.".formatted(at, to.user()),
                    "Check the user name; the server's pg_hba.conf may have to allow this machine or require TLS.", e);
            case "3D000" -> bad(NO_DATABASE, "There is no database named %s at %s:%d."
                    .formatted(to.database(), to.host(), to.port()), "Check the database name.", e);
            case "42501" -> bad("DB-RIGHTS", "User %s may not connect to %s.".formatted(to.user(), at),
                    "Ask the owner for the right to connect.", e);
            case "53300" -> away("DB-FULL", "%s has no connection left.".formatted(at), "Try again later.", e);
            case "57P03" -> away("DB-STARTING", "%s is starting up or shutting down.".formatted(at),
                    "Try again in a moment.", e);
            case "08004", "08P01" -> password(to, e);
            default -> away("DB-CONNECT", "%s could not be reached: %s.".formatted(at, firstLine(message(e))),
                    "Check the server and its log.", e);
        };
    }

    private static Failure password(DatabaseAddress to, SQLException e) {
        if (to.password().isEmpty()) {
            return bad("DB-PASSWORD", "%s asks for a password, and none is configured.".formatted(to.label()),
                    "Set the password.", e);
        }
        return away("DB-CONNECT", "%s could not be reached: %s.".formatted(to.label(), firstLine(message(e))),
                "Check the server and its log.", e);
    }

    private static Failure bad(String code, String sentence, String next, SQLException e) {
        return new Failure(Category.BAD_CONFIGURATION, code, sentence, next, false, e);
    }

    private static Failure away(String code, String sentence, String next, SQLException e) {
        return new Failure(Category.UNAVAILABLE, code, sentence, next, true, e);
    }

    private static boolean cause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static String lastMessage(Throwable e) {
        Throwable last = e;
        for (Throwable next = e.getCause(); next != null; next = next.getCause()) {
            last = next;
        }
        return firstLine(message(last));
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("[.\\s]+$", "");
    }
}
