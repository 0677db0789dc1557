package com.chemlink.analytics.etl.anonymity;

import java.util.List;

/**
 * How many people share each combination of what might identify them.
 *
 * @param quasiIdentifiers the columns that are combined
 * @param wanted the k that was asked for; 0 where nothing was
 * @param smallest people in the smallest group; 0 where there are none
 * @param groups different combinations
 * @param exposed people in groups smaller than five
 * @param steps what was made coarser, in words
 */
public record AnonymityReport(List<String> quasiIdentifiers, int wanted, long smallest, long groups, long exposed,
        List<String> steps) {

    public static final int USUAL = 5;
}
