package com.chemlink.analytics.etl.transform;

import static com.chemlink.analytics.etl.transform.Step.aggregate;
import static com.chemlink.analytics.etl.transform.Step.core;

import com.chemlink.analytics.etl.progress.Phase;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the transformation consists of, and what has to be done before what. Of those that could begin, the first does: what
 * others wait for and what takes long comes early.
 */
public final class Steps {

    /** Grows with every change that makes other numbers from the same rows; another one means making all anew. */
    public static final int VERSION = 9;

    private static final String[] EVENTS = {"20-events-signups", "21-events-profile-updates", "22-events-careers",
            "23-events-views", "24-events-votes", "25-events-collections", "26-events-posts", "27-events-mentions",
            "28-events-groups"};

    private static final List<Step> ALL = List.of(
            core("01-reference"),
            core("02-users", "01-reference"),
            core("06-months"),
            core("05-update-minutes"),
            core("07-bulk-minutes", "05-update-minutes"),
            core("03-engagement-accounts", "02-users"),
            core("23-events-views", "02-users", "06-months"),
            core("26-events-posts", "03-engagement-accounts", "06-months"),
            core("25-events-collections", "02-users", "06-months"),
            core("22-events-careers", "02-users", "06-months"),
            core("24-events-votes", "02-users", "06-months"),
            core("20-events-signups", "02-users", "06-months"),
            core("21-events-profile-updates", "02-users", "07-bulk-minutes", "06-months"),
            core("27-events-mentions", "03-engagement-accounts", "06-months"),
            core("28-events-groups", "03-engagement-accounts", "06-months"),
            core("36-user-moments", EVENTS),
            core("30-user-days", EVENTS),
            core("31-user-profiles", "10-careers", "11-skills", "14-mentions", "04-ghosts", "36-user-moments"),
            core("39-user-trails", Stream.concat(Stream.of(EVENTS), Stream.of("04-ghosts")).toArray(String[]::new)),
            core("34-user-weeks", "30-user-days", "04-ghosts"),
            core("35-user-months", "30-user-days", "04-ghosts"),
            core("37-first-core-days", "35-user-months"),
            core("10-careers", "02-users"),
            core("11-skills", "02-users"),
            core("14-mentions", "03-engagement-accounts"),
            core("04-ghosts", "03-engagement-accounts"),
            core("13-posts", "03-engagement-accounts"),
            core("12-collections", "02-users"),
            core("15-finder-searches"),
            core("38-search-days", "15-finder-searches"),
            core("16-table-rows"),
            core("32-email-hints", "31-user-profiles"),
            core("33-recent-activity", "31-user-profiles"),
            aggregate("57-training-days"),
            aggregate("58-training-splits", "57-training-days"),
            aggregate("62-user-firsts"),
            aggregate("59-known-by-then", "58-training-splits"),
            aggregate("60-training-activation", "59-known-by-then"),
            aggregate("61-training-engagement", "59-known-by-then"),
            aggregate("41-active-users-by-day"),
            aggregate("54-last-days"),
            aggregate("40-daily-metrics"),
            aggregate("52-user-flows"),
            aggregate("50-cohorts-by-week"),
            aggregate("51-cohorts-by-month"),
            aggregate("42-active-users-by-week"),
            aggregate("43-active-users-by-month"),
            aggregate("53-talent-counts"),
            aggregate("56-writing-months"),
            aggregate("55-active-sets", "41-active-users-by-day", "42-active-users-by-week",
                    "43-active-users-by-month"),
            aggregate("44-weekly-metrics", "40-daily-metrics", "42-active-users-by-week"),
            aggregate("45-monthly-metrics", "40-daily-metrics", "43-active-users-by-month"),
            aggregate("49-post-days"),
            aggregate("48-profile-days"),
            aggregate("46-profile-groups"),
            aggregate("47-signup-days"));

    private Steps() {}

    /** The steps of one phase; those of earlier phases are done when it begins. */
    public static List<Step> of(Phase phase) {
        return ALL.stream().filter(step -> step.phase() == phase).toList();
    }
}
