package com.chemlink.analytics.app.about;

import java.util.List;

/**
 * Where a number comes from.
 *
 * @param figure in reading form; empty where the receipt is about a whole chart
 * @param beside what stands beside it: counts, an interval
 * @param meaning what exactly is counted
 * @param source whose rows are counted: ChemLink, Engagement, both
 * @param filter the filter in force, in words
 * @param remarks what a reader has to know: what of the filter does not apply, caveats
 * @param lineage from the source tables to here
 * @param sql the statement with its parameters written out; empty where there is none
 * @param run the run and its instant, in words
 * @param rows the rows behind the number; {@link Rows#NONE} where there are none to show
 */
public record Receipt(String title, String figure, String beside, String meaning, String source, String filter,
        List<String> remarks, List<String> lineage, String sql, String run, Rows rows) {

    public Receipt {
        remarks = List.copyOf(remarks);
        lineage = List.copyOf(lineage);
    }
}
