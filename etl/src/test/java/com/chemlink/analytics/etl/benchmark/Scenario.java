package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.sync.SyncMode;
import java.util.List;

/**
 * One kind of sync to be measured. To measure another one, add a line to {@link #ALL}.
 *
 * @param mode how it is synced
 * @param sizeFactor how many times as many users as were asked for are in the company
 * @param chemlink what happens in chemlink-service before each round, as SQL; %1$d stands for the number of the round,
 *            %2$d for one thousandth of the users that were asked for
 * @param engagement what happens in engagement-platform before each round
 */
record Scenario(String name, SyncMode mode, int sizeFactor, String chemlink, String engagement) {

    static final Scenario FULL = new Scenario("full", SyncMode.FULL, 1, "", "");

    private static final String FEW_SIGN_UP_AND_ARE_ACTIVE = """
            UPDATE persons SET headline_description = 'Round %1$d: polymers and coatings', updated_at = '2025-11-03 20:%1$02d:00+00'
            WHERE id IN (SELECT id FROM persons WHERE id %% 10 = %1$d %% 10 ORDER BY id LIMIT %2$d);
            INSERT INTO view_access (id, person_id, type, created_at)
            SELECT (SELECT max(id) FROM view_access) + row_number() OVER (), id, 'PROFILE', '2025-11-03 20:%1$02d:30+00'
            FROM (SELECT id FROM persons WHERE id %% 10 = %1$d %% 10 ORDER BY id LIMIT %2$d) AS active, generate_series(1, 3);""";

    private static final String FEW_POST = """
            INSERT INTO posts (id, person_id, type, content, status, created_at, updated_at)
            SELECT gen_random_uuid(), id, 'text', 'Round %1$d', 'approved', '2025-11-03 20:%1$02d:40+00', '2025-11-03 20:%1$02d:40+00'
            FROM (SELECT id FROM persons ORDER BY id LIMIT %2$d) AS active;
            UPDATE comments SET deleted_at = '2025-11-03 20:%1$02d:50+00', updated_at = '2025-11-03 20:%1$02d:50+00'
            WHERE id IN (SELECT id FROM comments WHERE deleted_at IS NULL ORDER BY id LIMIT %2$d);""";

    private static final String EVERYBODY_CHANGES = """
            UPDATE persons SET updated_at = '2025-11-03 21:%1$02d:00+00';""";

    /** In the order in which they are measured; those of one size share one company and one analytics database. */
    static final List<Scenario> ALL = List.of(FULL,
            new Scenario("nothing changed", SyncMode.INCREMENTAL, 1, "", ""),
            new Scenario("0.1 % changed", SyncMode.INCREMENTAL, 1, FEW_SIGN_UP_AND_ARE_ACTIVE, FEW_POST),
            new Scenario("everybody changed", SyncMode.INCREMENTAL, 1, EVERYBODY_CHANGES, ""),
            new Scenario("full, ten times the base", SyncMode.FULL, 10, "", ""),
            new Scenario("nothing changed, ten times the base", SyncMode.INCREMENTAL, 10, "", ""),
            new Scenario("the same change, ten times the base", SyncMode.INCREMENTAL, 10, FEW_SIGN_UP_AND_ARE_ACTIVE,
                    FEW_POST),
            new Scenario("0.1 % changed, ten times the base", SyncMode.INCREMENTAL, 10,
                    FEW_SIGN_UP_AND_ARE_ACTIVE.replace("%2$d", "%2$d0"), FEW_POST.replace("%2$d", "%2$d0")));

    String changeOfChemlink(int round, int thousandth) {
        return chemlink.formatted(round, thousandth);
    }

    String changeOfEngagement(int round, int thousandth) {
        return engagement.formatted(round, thousandth);
    }
}
