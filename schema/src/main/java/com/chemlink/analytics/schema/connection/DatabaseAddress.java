package com.chemlink.analytics.schema.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/**
 * Where a database is and who asks. There is no room for further driver parameters: what may be set is exactly what
 * stands here, so a configuration cannot smuggle in a socket factory or another query mode.
 */
public record DatabaseAddress(String host, int port, String database, String user, Password password,
        SslMode sslMode) {

    public static final String APPLICATION_NAME = "chemlink-analytics";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Connects, or says exactly what stood in the way. */
    public Connection connect() {
        return connect(dataSource());
    }

    /** The same through a data source of {@link #dataSource()} with further settings. */
    public Connection connect(PGSimpleDataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw ConnectionFailures.explain(this, e);
        }
    }

    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[]{host});
        source.setPortNumbers(new int[]{port});
        source.setDatabaseName(database);
        source.setUser(user);
        // Without a password the driver looks into the user's password file.
        source.setPassword(password.isEmpty() ? null : password.reveal());
        source.setSslMode(sslMode.text());
        if (sslMode.verifies() && !SslMode.hasAuthorities()) {
            source.setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
        source.setApplicationName(APPLICATION_NAME);
        source.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
        source.setLoginTimeout((int) CONNECT_TIMEOUT.toSeconds());
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // Otherwise the values of a failed statement, personal data among them, would stand in messages.
        source.setLogServerErrorDetail(false);
        return source;
    }

    public DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, user, password, sslMode);
    }

    /** The same database, as far as names can tell. */
    public boolean sameDatabase(DatabaseAddress other) {
        return host.equalsIgnoreCase(other.host) && port == other.port && database.equals(other.database);
    }

    /** host:port/database, for messages. */
    public String label() {
        return "%s:%d/%s".formatted(host, port, database);
    }
}
