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

    /** In the order in which they are measured; those of one size share one company and one analytics database. */
    static final List<Scenario> ALL = List.of(FULL);

    String changeOfChemlink(int round) {
        return chemlink.formatted(round);
    }

    String changeOfEngagement(int round) {
        return engagement.formatted(round);
    }
}
