package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.sync.SyncMode;
import java.util.List;

/**
 * One kind of sync to be measured. To measure another one, add a line to {@link #ALL}.
 *
 * @param mode how it is synced
 * @param sizeFactor how many times as many users as were asked for are in the company
 * @param chemlink what happens in chemlink-service before each round, as SQL; %1$d stands for the number of the round
 * @param engagement what happens in engagement-platform before each round
 */
record Scenario(String name, SyncMode mode, int sizeFactor, String chemlink, String engagement) {

    static final Scenario FULL = new Scenario("full", SyncMode.FULL, 1, "", "");

    /** One in a thousand changes their profile, looks at somebody and writes a post. */
    private static final String SERVICE_CHANGE = """
            UPDATE persons SET headline_description = 'changed in round %1$d', updated_at = updated_at + interval '1 second'
            WHERE id %% 1000 = %1$d;
            INSERT INTO view_access (id, person_id, type, created_at)
            SELECT 4000000000 + %1$d * 10000000 + id, id, 'FULL', timestamptz '2025-11-02 12:00+00' FROM persons WHERE id %% 1000 = %1$d""";
    private static final String PLATFORM_CHANGE = """
            INSERT INTO posts (id, person_id, type, content, created_at, updated_at)
            SELECT md5('%1$d' || id)::uuid, id, 'text', 'written in round %1$d', timestamptz '2025-11-02 12:00+00', timestamptz '2025-11-02 12:00+00'
            FROM persons WHERE external_id ~ '^[0-9]{1,18}$' AND external_id::bigint %% 1000 = %1$d""";

    /** In the order in which they are measured; those of one size share one company and one analytics database. */
    static final List<Scenario> ALL = List.of(FULL,
            new Scenario("0.1 % of the users changed", SyncMode.INCREMENTAL, 1, SERVICE_CHANGE, PLATFORM_CHANGE),
            new Scenario("nothing changed", SyncMode.INCREMENTAL, 1, "", ""),
            new Scenario("every profile and every post changed", SyncMode.INCREMENTAL, 1,
                    "UPDATE persons SET headline_description = 'all changed in round %1$d'",
                    "UPDATE posts SET content = content || ' %1$d'"));

    String changeOfChemlink(int round) {
        return chemlink.formatted(round);
    }

    String changeOfEngagement(int round) {
        return engagement.formatted(round);
    }
}
