package com.chemlink.analytics.schema.metric;

import java.util.Set;

/**
 * What stands ready about types of activity, so that events need not be put beside each other.
 *
 * @param trails those of which aggregates.user_trails has whatever is counted
 * @param starts those with which users begin, of which core.users has all there is
 */
public record Prepared(Set<String> trails, Set<String> starts) {

    /** As where the past is asked for. */
    public static final Prepared NOTHING = new Prepared(Set.of(), Set.of());
}
