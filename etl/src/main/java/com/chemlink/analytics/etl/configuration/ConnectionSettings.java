package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;

/** How to reach one database, as somebody fills it in. */
public record ConnectionSettings(String host, int port, String database, String user, Password password,
        SslMode sslMode) {

    public DatabaseAddress address() {
        return new DatabaseAddress(host, port, database, user, password, sslMode);
    }

    public static ConnectionSettings of(DatabaseAddress address) {
        return new ConnectionSettings(address.host(), address.port(), address.database(), address.user(),
                address.password(), address.sslMode());
    }
}
