package com.chemlink.analytics.etl.sync.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of both contracts, each after those that it points at. */
final class Tables {

    private static final String DATES = "'4-2011', '13-2019', '11-2019', '2019-05-01', '2019', '', 'today', NULL";

    static final List<Table> ALL = List.of(
            chemlink("locations", 2, "", "",
                    "country: 'Germany', ' Germany ', 'Kenya', '?', '*', '', NULL; city: 'Basel', NULL"),
            chemlink("companies", 1, "", "", "name: 'Acid & Sons', E'tab\\there', NULL"),
            chemlink("roles", 1, "", "", "title: 'Chemist', '', NULL"),
            chemlink("projects", 1, "", "", "name: 'Catalyst', '\\N', NULL"),
            chemlink("schools", 1, "", "", "name: 'ETH', NULL"),
            chemlink("degrees", 1, "", "", "name: 'BSc', NULL"),
            chemlink("languages", 1, "", "", "name: 'Français', 'עברית', NULL"),
            chemlink("glossary", 1, "", "", "term: 'pH', '😀', NULL"),
            chemlink("persons", 8, "", "location_id > locations, company_id > companies, role_id > roles",
                    "first_name: 'Ada', ' ', NULL; last_name: 'Noether', '', NULL; has_finder: true, false, NULL; "
                            + "email: 'ada@example.org', ' ADA@Example.org', 'x@test.example', 'no address', '', NULL; "
                            + "headline_description: 'short', 'long enough to count', NULL; linked_in_url: 'x', ' ', NULL"),
            chemlink("experiences", 4, "person_id > persons", "company_id > companies, role_id > roles, "
                    + "project_id > projects, location_id > locations",
                    "type: 'JOB', NULL; start_date: " + DATES
                            + "; end_date: " + DATES),
            chemlink("education", 3, "person_id > persons", "school_id > schools, degree_id > degrees",
                    "field_of_study: 'Chemistry', NULL; start_date: " + DATES + "; end_date: " + DATES),
            chemlink("person_languages", 2, "person_id > persons", "language_id > languages",
                    "proficiency: 'NATIVE', '', NULL"),
            chemlink("collections", 3, "person_id > persons", "", "privacy: 'PUBLIC', 'PRIVATE', '', NULL"),
            chemlink("collection_profiles", 3, "collection_id > collections", "person_id > persons, added_by > persons",
                    "rank: 1, -1, NULL"),
            chemlink("collection_collaborators", 3, "collection_id > collections",
                    "person_id > persons, added_by > persons", "access_type: 'VIEWER', 'EDITOR', '', NULL"),
            chemlink("embeddings", 3, "person_id > persons", "", "type: 'PROFILE', NULL"),
            chemlink("query_embeddings", 2, "", "", "intent: 'find', ' ', NULL"),
            chemlink("query_votes", 3, "", "voter_id > persons", "type: 'UP', 'DOWN', '', NULL; score: 1, 'NaN', NULL"),
            chemlink("view_access", 5, "", "person_id > persons", "type: 'FULL', '', NULL"),
            engagement("persons", 6, "", "", "email: 'ada@example.org', ' Ada@EXAMPLE.org ', ''; external_id: NULL"),
            engagement("groups", 2, "", "created_by > persons", "name: 'Polymers', ''"),
            engagement("group_members", 3, "group_id > groups, person_id > persons", "",
                    "role: 'member', 'admin', ''; confirmed_at: NULL, 'infinity', '2025-10-01 10:00:00+00', '2026-02-01 10:00:00+00'"),
            engagement("posts", 4, "person_id > persons", "group_id > groups, pinned_by > persons",
                    "type: 'text', 'link', ' ', ''; status: 'live', NULL"),
            engagement("comments", 4, "post_id > posts, person_id > persons", "parent_comment_id > comments",
                    "content: 'yes', ''"),
            engagement("mentions", 3, "post_id > posts, comment_id > comments, mentioned_person_id > persons, "
                    + "mentioned_by_person_id > persons", "", "type: 'post', 'comment', '', NULL"),
            engagement("reports", 2, "", "reporter_id > persons, reported_post_id > posts", "reason: 'spam', NULL"));

    private Tables() {}

    static List<Table> in(Place place) {
        return ALL.stream().filter(table -> table.place() == place).toList();
    }

    static Table get(Place place, String name) {
        return in(place).stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    /** The table and those whose rows may go with its rows, each after those that it points at. */
    static List<Table> from(Table first) {
        List<String> names = new ArrayList<>(List.of(first.name()));
        List<Table> reached = new ArrayList<>(List.of(first));
        for (Table table : in(first.place())) {
            if (!names.contains(table.name()) && table.owners().values().stream().anyMatch(names::contains)) {
                names.add(table.name());
                reached.add(table);
            }
        }
        return reached;
    }

    private static Table chemlink(String name, int weight, String owners, String links, String values) {
        return new Table(Place.CHEMLINK, name, weight, true, !name.equals("query_votes"), pairs(owners), pairs(links),
                values(values), name.equals("persons") ? List.of("person_id", "chemlink_id") : List.of());
    }

    private static Table engagement(String name, int weight, String owners, String links, String values) {
        return new Table(Place.ENGAGEMENT, name, weight, !name.equals("mentions"), true, pairs(owners), pairs(links),
                values(values), List.of());
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(text.split(", ")).filter(pair -> !pair.isEmpty())
                .forEach(pair -> pairs.put(pair.split(" > ")[0], pair.split(" > ")[1]));
        return pairs;
    }

    private static Map<String, List<String>> values(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String column : text.split("; ")) {
            int colon = column.indexOf(": ");
            values.put(column.substring(0, colon), List.of(column.substring(colon + 2).split(", ")));
        }
        return values;
    }
}
