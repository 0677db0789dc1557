package com.chemlink.analytics.schema.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConnectionFailuresTest {

    private final DatabaseAddress good = TestPostgres.NEWEST.server().database("postgres");

    @Test
    void a_wrong_password_is_named_and_not_shown() {
        Failure failure = connecting(with(good.host(), good.port(), good.database(), "not-it", SslMode.DISABLE));
        assertThat(failure.code()).isEqualTo("DB-PASSWORD");
        assertThat(failure.category()).isEqualTo(Category.BAD_CONFIGURATION);
        assertThat(failure.sentence()).contains("password of user chemlink").doesNotContain("not-it");
    }

    @Test
    void a_missing_password_is_not_called_a_wrong_one() {
        Failure failure = connecting(with(good.host(), good.port(), good.database(), "", SslMode.DISABLE));
        assertThat(failure.sentence()).contains("asks for a password, and none is configured");
    }

    @Test
    void an_unknown_host_is_named() {
        Failure failure = connecting(with("no-such-host.invalid", 5432, "x", "y", SslMode.DISABLE));
        assertThat(failure.code()).isEqualTo("DB-HOST");
        assertThat(failure.sentence()).contains("no-such-host.invalid");
    }

    @Test
    void a_port_where_nothing_listens_is_named_and_may_be_tried_again() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Failure failure = connecting(with("127.0.0.1", closed, "x", "y", SslMode.DISABLE));
        assertThat(failure.code()).isEqualTo("DB-REFUSED");
        assertThat(failure.sentence()).contains("127.0.0.1:" + closed);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void a_database_that_does_not_exist_is_named() {
        Failure failure = connecting(good.withDatabase("no_such_database"));
        assertThat(failure.code()).isEqualTo("DB-NAME");
        assertThat(failure.sentence()).contains("no_such_database");
    }

    @Test
    void a_server_without_tls_is_named_where_tls_is_required() {
        Failure failure = connecting(with(good.host(), good.port(), good.database(), "x", SslMode.REQUIRE));
        assertThat(failure.code()).isEqualTo("DB-TLS");
    }

    @Test
    void a_server_that_is_too_old_is_refused_with_its_version() throws SQLException {
        DatabaseAddress old = TestPostgres.TOO_OLD.server().database("postgres");
        try (Connection connection = old.connect()) {
            ServerVersion version = ServerVersion.of(connection);
            Failure failure = catchThrowableOfType(Failure.class, () -> version.requireSupported("the source"));
            assertThat(failure.code()).isEqualTo("DB-OLD");
            assertThat(failure.sentence()).startsWith("the source runs PostgreSQL 13.").contains("14 or newer");
        }
    }

    @Test
    void a_password_never_shows_in_text() {
        assertThat(good.toString()).doesNotContain(good.password().reveal());
    }

    private DatabaseAddress with(String host, int port, String database, String password, SslMode ssl) {
        return new DatabaseAddress(host, port, database, good.user(), new Password(password), ssl);
    }

    private static Failure connecting(DatabaseAddress address) {
        return catchThrowableOfType(Failure.class, () -> address.connect().close());
    }
}
