package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The people that changed rows are about, and all that is known of them. What is the same for every table of every
 * source is said here once; what is particular stands in the SQL files beside.
 */
final class Region {

    private static final List<SourceKit> KITS = List.of(SourceKit.CHEMLINK, SourceKit.ENGAGEMENT);

    private final Connection connection;

    Region(Connection connection) {
        this.connection = connection;
    }

    /** Before staging is changed: whom the rows are about, and whom they were about. */
    void touch() throws SQLException {
        for (SourceKit kit : KITS) {
            for (SourceTable table : kit.tables()) {
                String name = kit.stagingName(table);
                if (table.isPeople()) {
                    execute("INSERT INTO sync_next.%s SELECT id FROM sync_next.keys_%s ON CONFLICT DO NOTHING"
                            .formatted(touched(kit), name));
                } else if (table.person().isPresent()) {
                    execute("""
                            INSERT INTO sync_next.%1$s (id)
                            SELECT DISTINCT %3$s FROM (
                                SELECT %3$s FROM sync_next.changed_%2$s
                                UNION ALL
                                SELECT was.%3$s FROM staging.%2$s AS was JOIN sync_next.keys_%2$s AS key ON key.id = was.id
                            ) AS about
                            WHERE %3$s IS NOT NULL
                            ON CONFLICT DO NOTHING"""
                            .formatted(touched(kit), name, table.person().get()));
                }
            }
        }
    }

    /** Staging becomes what the sources are. */
    void applyToStaging() throws SQLException {
        for (SourceKit kit : KITS) {
            for (SourceTable table : kit.tables()) {
                execute("""
                        DELETE FROM staging.%1$s AS was USING sync_next.keys_%1$s AS key WHERE key.id = was.id;
                        INSERT INTO staging.%1$s SELECT * FROM sync_next.changed_%1$s"""
                        .formatted(kit.stagingName(table)));
            }
        }
    }

    /** The changed rows themselves, for tables that are about nobody. */
    void fillReferences() throws SQLException {
        for (SourceKit kit : KITS) {
            for (SourceTable table : kit.tables()) {
                if (!table.isPeople() && table.person().isEmpty()) {
                    execute("INSERT INTO sync_next.%1$s SELECT * FROM sync_next.changed_%1$s"
                            .formatted(kit.stagingName(table)));
                }
            }
        }
    }

    /** The people themselves. */
    void fillPeople() throws SQLException {
        for (SourceKit kit : KITS) {
            fill(kit, SourceTable.PEOPLE, "id");
        }
    }

    /** All rows about them. */
    void fillRows() throws SQLException {
        for (SourceKit kit : KITS) {
            for (SourceTable table : kit.tables()) {
                if (table.person().isPresent()) {
                    fill(kit, table.name(), table.person().get());
                }
            }
        }
    }

    private void fill(SourceKit kit, String table, String person) throws SQLException {
        execute("""
                INSERT INTO sync_next.%1$s_%2$s
                SELECT one.* FROM staging.%1$s_%2$s AS one JOIN sync_next.%3$s AS touched ON touched.id = one.%4$s;
                ANALYZE sync_next.%1$s_%2$s""".formatted(kit.name(), table, touched(kit), person));
    }

    /** How many people are concerned. */
    long size() throws SQLException {
        long size = 0;
        for (SourceKit kit : KITS) {
            size += count("sync_next." + touched(kit));
        }
        return size;
    }

    /** Tells the planner how few they are. */
    void analyze() throws SQLException {
        for (SourceKit kit : KITS) {
            execute("ANALYZE sync_next." + touched(kit));
        }
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String touched(SourceKit kit) {
        return kit.equals(SourceKit.CHEMLINK) ? "persons_touched" : "accounts_touched";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Names of the reference tables of staging, without their schema. */
    static List<String> referenceTables() {
        List<String> names = new ArrayList<>();
        for (SourceKit kit : KITS) {
            kit.tables().stream().filter(table -> !table.isPeople() && table.person().isEmpty())
                    .forEach(table -> names.add(kit.stagingName(table)));
        }
        return names;
    }
}
