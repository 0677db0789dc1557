package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.Earlier;
import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.KeyChecksum;
import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceTable;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is published, and what it rests on: the ground a sync of the changes stands on. */
record Basis(long run, OffsetDateTime asOf, String zone, int transformVersion, String rulesDigest,
        boolean anybodyErased, Map<String, Earlier> sources) {

    /** Test-account rules in one value; other rules make other populations of the same rows. */
    static final String RULES_DIGEST = """
            SELECT coalesce(md5(string_agg(kind || ' ' || value, E'\\n' ORDER BY kind, value)), '') FROM ops.test_account_rules""";

    static Optional<Basis> published(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                                SELECT run_id, published.as_of, published.time_zone, transform_version, coalesce(rules_digest, '')
                                FROM ops.published JOIN ops.runs USING (run_id)""")) {
            if (!row.next()) {
                return Optional.empty();
            }
            long run = row.getLong(1);
            return Optional.of(new Basis(run, row.getObject(2, OffsetDateTime.class), row.getString(3), row.getInt(4),
                    row.getString(5), anybodyErased(connection), sources(connection, run)));
        }
    }

    /** Only reading everything keeps out for certain who was erased. */
    private static boolean anybodyErased(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM ops.erased_people)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Map<String, Earlier> sources(Connection connection, long run) throws SQLException {
        Map<String, Map<String, KeyChecksum>> keys = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("SELECT source, table_name, row_count, key_checksum FROM ops.watermarks")) {
            while (row.next()) {
                keys.computeIfAbsent(row.getString(1), _ -> new HashMap<>()).put(row.getString(2),
                        new KeyChecksum(row.getLong(3), row.getString(4)));
            }
        }
        Map<String, Earlier> sources = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT source, as_of, snapshot_xmin, snapshot_xmax, system_identifier, missing_columns
                FROM ops.run_sources WHERE run_id = ?""")) {
            query.setLong(1, run);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Array missing = row.getArray(6);
                    sources.put(row.getString(1), new Earlier(row.getObject(2, OffsetDateTime.class), row.getLong(3),
                            row.getLong(4), row.getString(5), List.of((String[]) missing.getArray()),
                            keys.getOrDefault(row.getString(1), Map.of())));
                }
            }
        }
        return sources;
    }

    Earlier of(SourceKit kit) {
        return Objects.requireNonNull(sources.get(kit.name()));
    }

    long rows() {
        return sources.values().stream().mapToLong(Earlier::rows).sum();
    }

    long people() {
        return sources.values().stream()
                .mapToLong(source -> source.keys().getOrDefault(SourceTable.PEOPLE, KeyChecksum.NONE).rows()).sum();
    }

    /** Why everything has to be read though only the changes were asked for; none if there is no reason. */
    Optional<String> obstacle(String zoneNow, int versionNow, String rulesNow) {
        if (!zone.equals(zoneNow)) {
            return Optional.of("the reporting time zone is another");
        }
        if (anybodyErased) {
            return Optional.of("people were erased, and only so they are certain to stay out");
        }
        if (transformVersion != versionNow) {
            return Optional.of("this version of the program counts differently");
        }
        return rulesDigest.equals(rulesNow) ? Optional.empty() : Optional.of("the test-account rules were changed");
    }

    /** The same, of what the sources say once they are open. */
    Optional<String> obstacle(List<ExtractedSource> read, OffsetDateTime asOfNow) {
        for (ExtractedSource source : read) {
            if (!of(source.kit()).missing().equals(source.examination().missing())) {
                return Optional.of("%s has other optional columns".formatted(source.kit().label()));
            }
        }
        return asOfNow.isBefore(asOf) ? Optional.of("the sources' clock went back") : Optional.empty();
    }

    /** A source that was restored or replaced cannot be asked what has changed in it. */
    void requireSame(SourceKit kit, SourceInstant now) {
        Earlier earlier = of(kit);
        now.reasonNotToContinueFrom(earlier.system(), earlier.xmin(), earlier.xmax()).ifPresent(reason -> {
            throw new Failure(Category.REFUSED, "SYNC-REPLACED",
                    "%s is not the database it was: %s.".formatted(kit.label(), reason),
                    "Nothing was changed. See that it is the right one, then read everything with --full.");
        });
    }
}
