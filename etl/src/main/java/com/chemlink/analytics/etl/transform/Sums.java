package com.chemlink.analytics.etl.transform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables that are sums over people: what each is summed by, what is summed, and without what a row goes. */
final class Sums {

    private static final List<String> DIMENSIONS = List.of("product", "population", "segment", "country");

    private final Differences differences;

    Sums(Differences differences) {
        this.differences = differences;
    }

    /** Takes out what the people concerned added before, and puts in what they add now. */
    void add() throws SQLException {
        for (Map.Entry<String, String> table : Map.of("daily_metrics", "day", "weekly_metrics", "week",
                "monthly_metrics", "month").entrySet()) {
            sums(table.getKey(), List.of("events", "users"), table.getValue(), "event_type", "is_bulk");
        }
        sums("active_users", List.of("users"), "granularity", "bucket", "activity_mask");
        sums("active_sets", List.of("users"), "granularity", "activities", "bucket");
        sums("writing_months", List.of("users", "events"), "month", "level");
        sums("user_flows", List.of("users"), "granularity", "bucket", "flow");
        sums("profile_groups", List.of("users", "engagement", "engagement_squares"), "profile_completion_score",
                "profile_status", "has_name", "has_headline", "has_location", "has_company", "has_linked_in",
                "activated");
        sums("signup_days", List.of("users", "activated", "within_1_day", "within_7_days", "within_30_days",
                "complete", "complete_and_active"), "day");
        sums("profile_days", List.of("users"), "kind", "day");
        sums("talent_counts", List.of("users"), "kind", "id");
        present("post_days", "posts", List.of("posts", "live", "approved", "answered", "comments", "commenters"),
                "day", "type");
        present("last_days", "things", List.of("things", "users"), "kind", "value", "day");
        differences.sums("aggregates", "cohort_cells",
                List.of("granularity", "start_kind", "cohort", "period", "product", "population", "segment"),
                List.of("cohort_size", "returned_on", "returned_on_or_after"), "cohort_size");
    }

    private void sums(String table, List<String> sums, String... more) throws SQLException {
        present(table, "users", sums, more);
    }

    private void present(String table, String present, List<String> sums, String... more) throws SQLException {
        List<String> key = new ArrayList<>(DIMENSIONS);
        key.addAll(List.of(more));
        differences.sums("aggregates", table, key, sums, present);
    }
}
