package com.chemlink.analytics.schema.metric;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that leads to the same by way of an aggregate, as long as what is asked is what the aggregate is made for.
 *
 * @param sql as in a definition
 * @param needs all of which must hold
 * @param core types of activity that must be core ones
 */
public record Shortcut(String sql, Set<Need> needs, Set<String> core) {

    /** What an aggregate may have been made for. */
    public enum Need {
        /** The metric's own types of activity. */
        OWN_TYPES,
        /** Types of activity of which trails have whatever is counted. */
        ON_TRAILS,
        /** Bulk updates are counted. */
        BULK,
        /** Weeks or months. */
        NO_DAYS,
        /** No bucket, nor the one before the first, from when days are mistakes. */
        LATER_THAN_1970,
        /** Single days. */
        DAYS,
        /** Everybody, wherever they are. */
        ANYWHERE,
        /** Only people whom ChemLink knows. */
        NO_GHOSTS,
        /** Days that may be looked up: none from before the first, none after the as-of day. */
        KNOWN_DAYS,
        /** A range that ends on the as-of day. */
        UNTIL_NOW,
        /** The 30 days up to the as-of day. */
        LAST_30_DAYS
    }

    /** Days before it are mistakes in the data; no week and no month knows them. */
    private static final LocalDate FIRST_DAY = LocalDate.parse("1970-01-01");

    public Shortcut {
        needs = Set.copyOf(needs);
        core = Set.copyOf(core);
    }

    boolean leadsTo(Metric metric, Effective effective, Situation situation) {
        Run run = situation.run();
        return core.stream().allMatch(situation::isCore) && needs.stream().allMatch(need -> switch (need) {
            case OWN_TYPES -> Objects.equals(effective.types(), metric.types());
            case ON_TRAILS -> situation.onTrails(Objects.requireNonNull(effective.types()), effective.bulk());
            case BULK -> effective.bulk();
            case NO_DAYS -> effective.granularity() != Granularity.DAY;
            case LATER_THAN_1970 -> isLater(effective.from());
            case DAYS -> effective.granularity() == Granularity.DAY;
            case ANYWHERE -> effective.country() == null;
            case NO_GHOSTS -> !effective.population().members().contains("ghost");
            case KNOWN_DAYS -> areKnown(effective, run);
            case UNTIL_NOW -> run.asOfDate().equals(effective.to());
            case LAST_30_DAYS ->
                run.asOfDate().equals(effective.to()) && run.asOfDate().minusDays(30).equals(effective.from());
        });
    }

    private static boolean areKnown(Effective effective, Run run) {
        LocalDate from = effective.from();
        LocalDate to = effective.to();
        return from != null && to != null && !from.isBefore(FIRST_DAY) && !to.isAfter(run.asOfDate());
    }

    private static boolean isLater(@Nullable LocalDate from) {
        return from != null && from.minusMonths(1).isAfter(FIRST_DAY);
    }
}
