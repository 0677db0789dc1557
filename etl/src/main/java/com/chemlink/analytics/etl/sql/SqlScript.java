package com.chemlink.analytics.etl.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Statements in a file of their own, to be opened, read and run in psql as well as here.
 *
 * @param beside a class in whose package the file is
 * @param name the path of the file below that package
 */
public record SqlScript(Class<?> beside, String name) {

    /** Runs the whole file, in the transaction the connection is in. */
    public void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false); // {braces} in texts are only braces
            statement.execute(text());
        } catch (SQLException e) {
            throw new SQLException("in " + name, e.getSQLState(), e);
        }
    }

    /** The file as it is. */
    public String text() {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
