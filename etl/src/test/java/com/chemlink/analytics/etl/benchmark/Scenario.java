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

    /** Of the users with the lowest numbers, who have done most, those whose number ends in the round's. */
    private static final String FEW_CHANGE_THEIR_PROFILE_AND_LOOK_AROUND = """
            UPDATE persons SET headline_description = 'Round %1$d: polymers and coatings', updated_at = '2025-11-03 20:%1$02d:00+00'
            WHERE id %% 10 = %1$d %% 10 AND id <= %2$d0;
            INSERT INTO view_access (id, person_id, type, created_at)
            SELECT (SELECT max(id) FROM view_access WHERE id < 1000000000000) + row_number() OVER (), id, 'PROFILE',
                   '2025-11-03 20:%1$02d:30+00'
            FROM persons, generate_series(1, 3) WHERE id %% 10 = %1$d %% 10 AND id <= %2$d0;""";

    /** The accounts of the same users, as far as they name them by number: each writes a post and takes back a comment. */
    private static final String THE_SAME_POST = """
            CREATE TEMPORARY TABLE few AS
            SELECT id FROM persons
            WHERE CASE WHEN external_id ~ '^[0-9]{1,9}$' THEN external_id::integer %% 10 = %1$d %% 10 AND external_id::integer <= %2$d0 END;
            INSERT INTO posts (id, person_id, type, content, status, created_at, updated_at)
            SELECT gen_random_uuid(), id, 'text', 'Round %1$d', 'approved', '2025-11-03 20:%1$02d:40+00', '2025-11-03 20:%1$02d:40+00'
            FROM few;
            UPDATE comments SET deleted_at = '2025-11-03 20:%1$02d:50+00', updated_at = '2025-11-03 20:%1$02d:50+00'
            WHERE id IN (SELECT DISTINCT ON (person_id) id FROM comments
                         WHERE deleted_at IS NULL AND person_id IN (SELECT id FROM few) ORDER BY person_id, id);
            DROP TABLE few;""";

    private static final String EVERYBODY_CHANGES = """
            UPDATE persons SET updated_at = '2025-11-03 21:%1$02d:00+00';""";

    /** In the order in which they are measured; those of one size share one company and one analytics database. */
    static final List<Scenario> ALL = List.of(FULL,
            new Scenario("nothing changed", SyncMode.INCREMENTAL, 1, "", ""),
            new Scenario("0.1 % changed", SyncMode.INCREMENTAL, 1,
                    FEW_CHANGE_THEIR_PROFILE_AND_LOOK_AROUND, THE_SAME_POST),
            new Scenario("everybody changed", SyncMode.INCREMENTAL, 1, EVERYBODY_CHANGES, ""),
            new Scenario("full, ten times the base", SyncMode.FULL, 10, "", ""),
            new Scenario("nothing changed, ten times the base", SyncMode.INCREMENTAL, 10, "", ""),
            new Scenario("the same change, ten times the base", SyncMode.INCREMENTAL, 10,
                    FEW_CHANGE_THEIR_PROFILE_AND_LOOK_AROUND, THE_SAME_POST),
            new Scenario("0.1 % changed, ten times the base", SyncMode.INCREMENTAL, 10,
                    FEW_CHANGE_THEIR_PROFILE_AND_LOOK_AROUND.replace("%2$d", "%2$d0"),
                    THE_SAME_POST.replace("%2$d", "%2$d0")));

    String changeOfChemlink(int round, int thousandth) {
        return chemlink.formatted(round, thousandth);
    }

    String changeOfEngagement(int round, int thousandth) {
        return engagement.formatted(round, thousandth);
    }
}
