package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the steps of a history happen in two sources, and writes down what it does. */
final class Play implements AutoCloseable {

    private final Syncs syncs;
    private final Map<Place, Connection> open = new EnumMap<>(Place.class);
    private final Map<Place, Connection> late = new EnumMap<>(Place.class);
    private final List<String> log = new ArrayList<>();
    private final Map<Kind, Long> touched = new LinkedHashMap<>();
    private OffsetDateTime asOf;

    Play(Syncs syncs, OffsetDateTime asOf) {
        this.syncs = syncs;
        this.asOf = asOf;
    }

    /** One line for each step and each change so far. */
    List<String> log() {
        return List.copyOf(log);
    }

    /** How many rows each kind of change has touched so far. */
    Map<Kind, Long> touched() {
        return touched;
    }

    /** What the step before left open is committed, time passes, the changes happen, the late ones last. */
    void step(RandomHistory.Step step) throws SQLException {
        for (Connection connection : late.values()) {
            connection.commit();
        }
        finish(late);
        OffsetDateTime since = asOf;
        asOf = asOf.plus(step.forward());
        log.add("-- as of " + asOf);
        for (DatabaseAddress source : List.of(syncs.chemlink(), syncs.engagement())) {
            Sql.run(source, "COMMENT ON TABLE public.persons IS '%s%s'".formatted(SourceInstant.SAMPLE_AS_OF, asOf));
        }
        for (boolean last : List.of(false, true)) {
            for (RandomHistory.Change change : step.changes()) {
                if (change.late() == last) {
                    make(change, new Dice(change.seed(), since, asOf));
                }
            }
        }
        finish(open);
    }

    private void make(RandomHistory.Change change, Dice dice) throws SQLException {
        Edit edit = change.kind().recipe().edit(dice, this::chemlink);
        boolean later = change.late() && edit.place() != Place.ANALYTICS;
        Connection connection = connection(later ? late : open, edit.place());
        long rows = rows(connection, edit.sql());
        log.add("%s%s, %d rows, %s".formatted(later ? "(committed after the sync) " : "", change.kind().name(), rows,
                edit.text()));
        touched.merge(change.kind(), rows, Long::sum);
        if (!later) {
            connection.commit();
        }
    }

    /** How many rows the statements have touched, those of temporary tables among them. */
    private static long rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long rows = 0;
            boolean query = statement.execute(sql);
            while (query || statement.getUpdateCount() != -1) {
                rows += query ? 0 : statement.getUpdateCount();
                query = statement.getMoreResults();
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String chemlink(String sql) {
        try (Statement statement = connection(open, Place.CHEMLINK).createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            String value = row.next() ? row.getString(1) : null;
            return value == null ? "" : value;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connection(Map<Place, Connection> connections, Place place) throws SQLException {
        Connection connection = connections.get(place);
        if (connection == null) {
            connection = place.of(syncs).connect();
            connection.setAutoCommit(false);
            connections.put(place, connection);
        }
        return connection;
    }

    private static void finish(Map<Place, Connection> connections) throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        connections.clear();
    }

    @Override
    public void close() throws SQLException {
        finish(open);
        finish(late);
    }
}
