package com.chemlink.analytics.etl.transform;

import static com.chemlink.analytics.etl.transform.ChangeSteps.NEXT;
import static com.chemlink.analytics.etl.transform.ChangeSteps.WAS;

import java.sql.SQLException;
import java.util.List;

/** The beginning of a sync of the changes: staging and reference tables, and whom what came is about. */
final class ReceivedChanges {

    private static final List<String> SHARED = List.of("companies", "roles", "locations", "schools", "degrees",
            "languages", "projects", "glossary", "finder_searches", "update_minutes", "bulk_minutes");

    private final ChangeSteps steps;
    private final Region region;
    private final Differences differences;

    ReceivedChanges(ChangeSteps steps, Region region, Differences differences) {
        this.steps = steps;
        this.region = region;
        this.differences = differences;
    }

    /** Staging and reference tables become what was read; tells how many people that concerns. */
    long receive(boolean personsChanged) throws SQLException {
        steps.on(NEXT);
        region.touch();
        steps.run("changes/01-touched");
        steps.run("changes/01-table-rows");
        region.applyToStaging();
        references();
        if (personsChanged) {
            bulkMinutes();
        }
        return region.size();
    }

    /** Adds whom the clock alone concerns, and everybody who belongs to somebody concerned; tells how many they are. */
    long concerned() throws SQLException {
        steps.on(NEXT);
        steps.execute("DROP TABLE IF EXISTS sync_next." + String.join(", sync_next.", SHARED)); // from here on they are read as published
        steps.run("changes/03-clock");
        close();
        return region.size();
    }

    /** Adds everybody who belongs to somebody concerned. */
    void close() throws SQLException {
        for (long before = -1, now = region.size(); now > before; now = region.size()) {
            before = now;
            region.analyze();
            steps.run("changes/04-closure");
        }
        region.analyze();
    }

    private void references() throws SQLException {
        region.fillReferences();
        steps.run("01-reference");
        steps.run("15-finder-searches");
        searchDays();
        for (String staging : Region.referenceTables()) {
            String table = staging.equals("chemlink_query_embeddings")
                    ? "finder_searches"
                    : staging.replaceFirst("^[a-z]+_", "");
            String key = switch (table) {
                case "companies" -> "company_id";
                case "glossary" -> "term_id";
                case "finder_searches" -> "search_id";
                default -> table.substring(0, table.length() - 1) + "_id";
            };
            steps.count(table, differences.rows("core", table,
                    "{row}.%s IN (SELECT id FROM sync_next.keys_%s)".formatted(key, staging), key));
            steps.execute("DROP TABLE sync_next." + table);
        }
    }

    private void searchDays() throws SQLException {
        steps.run("38-search-days");
        steps.execute("INSERT INTO sync_was.finder_searches SELECT was.* FROM core.finder_searches AS was "
                + "JOIN sync_next.keys_chemlink_query_embeddings AS key ON key.id = was.search_id");
        steps.on(WAS);
        steps.run("38-search-days");
        steps.on(NEXT);
        differences.sums("aggregates", "search_days", List.of("day", "intent"), List.of("searches"), "searches");
    }

    private void bulkMinutes() throws SQLException {
        steps.execute("INSERT INTO sync_next.chemlink_persons SELECT * FROM sync_next.changed_chemlink_persons");
        steps.run("05-update-minutes");
        steps.on(WAS);
        steps.run("05-update-minutes");
        differences.sums("core", "update_minutes", List.of("minute"), List.of("persons"), "persons");
        steps.on(NEXT);
        steps.execute("DROP TABLE sync_next.update_minutes; TRUNCATE sync_next.chemlink_persons");
        steps.execute(
                "SELECT set_config('chemlink.persons', (SELECT count(*) FROM staging.chemlink_persons)::text, true)");
        steps.run("07-bulk-minutes");
        steps.run("changes/02-bulk-minutes");
    }
}
