package com.chemlink.analytics.etl.transform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the SQL of the transformation is told, through settings of the transaction it runs in.
 *
 * @param asOf the instant the numbers refer to
 * @param wasAsOf the one that those published before refer to
 */
public record Parameters(long run, OffsetDateTime asOf, OffsetDateTime wasAsOf, ZoneId zone) {

    /** @param searchPath the schemas in which the SQL finds its tables, by their bare names */
    public void apply(Connection connection, String searchPath, OffsetDateTime instant) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("search_path", searchPath);
        settings.put("chemlink.run_id", Long.toString(run));
        settings.put("chemlink.as_of", instant.toString());
        settings.put("chemlink.was_as_of", wasAsOf.toString());
        settings.put("chemlink.time_zone", zone.getId());
        settings.put("work_mem", "192MB");
        settings.put("maintenance_work_mem", "256MB");
        try (PreparedStatement set = connection.prepareStatement(
                "SELECT set_config(name, value, true) FROM unnest(?, ?) AS setting (name, value)")) {
            set.setArray(1, connection.createArrayOf("text", settings.keySet().toArray()));
            set.setArray(2, connection.createArrayOf("text", settings.values().toArray()));
            set.execute();
        }
    }
}
