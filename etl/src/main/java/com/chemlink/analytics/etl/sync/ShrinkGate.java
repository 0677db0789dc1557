package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.TableResult;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds back a sync in which a source table has become empty or lost more than half of its rows since the published
 * run: that is far more often an accident at the source than the truth, and somebody has to say which it is.
 */
final class ShrinkGate {

    /** Small tables may well lose half of their rows. */
    private static final long WORTH_ASKING = 100;

    private ShrinkGate() {}

    static void check(List<ExtractedSource> sources, Basis basis) {
        List<String> shrunk = new ArrayList<>();
        for (ExtractedSource source : sources) {
            for (TableResult table : source.tables()) {
                long was = basis.of(source.kit()).keysOf(table.table()).rows();
                if (was >= WORTH_ASKING && table.there().rows() * 2 < was) {
                    shrunk.add("%s from %,d to %,d rows".formatted(table.stagingTable().replace("staging.", ""), was,
                            table.there().rows()));
                }
            }
        }
        if (!shrunk.isEmpty()) {
            throw new Failure(Category.REFUSED, "SYNC-SHRUNK",
                    "Sources have shrunk: %s.".formatted(String.join(", ", shrunk)),
                    "Nothing was published. Ask their owner; if it is right, sync again with --accept-empty.");
        }
    }
}
