package com.chemlink.analytics.etl.dataset;

import static com.chemlink.analytics.etl.dataset.FieldRole.FEATURE;
import static com.chemlink.analytics.etl.dataset.FieldRole.ID;
import static com.chemlink.analytics.etl.dataset.FieldRole.LABEL;
import static com.chemlink.analytics.etl.dataset.FieldRole.PERSONAL;
import static com.chemlink.analytics.etl.dataset.FieldRole.QUASI_IDENTIFIER;
import static com.chemlink.analytics.etl.dataset.FieldRole.TIME;
import static com.chemlink.analytics.etl.dataset.FieldType.BOOLEAN;
import static com.chemlink.analytics.etl.dataset.FieldType.COUNT;
import static com.chemlink.analytics.etl.dataset.FieldType.DAY;
import static com.chemlink.analytics.etl.dataset.FieldType.INSTANT;
import static com.chemlink.analytics.etl.dataset.FieldType.INTEGER;
import static com.chemlink.analytics.etl.dataset.FieldType.TEXT;

import java.util.List;
import java.util.stream.Stream;

/** Columns that more than one dataset has. */
final class Fields {

    private Fields() {}

    static Field id(String what, String source, Known known) {
        return new Field("id", TEXT, ID, "Pseudonym of the %s: a keyed hash, the same in every export of one workbench"
                .formatted(what), "", source, known);
    }

    static Field personal(String name, String meaning) {
        return new Field(name, TEXT, PERSONAL, meaning, "", "persons." + name, Known.AS_OF);
    }

    static Field label(String name, FieldType type, String meaning, String unit, String source) {
        return new Field(name, type, LABEL, meaning, unit, source, Known.AFTER);
    }

    static Field count(String name, String meaning, String unit, String source) {
        return new Field(name, COUNT, FEATURE, meaning, unit, source, Known.BY_THEN);
    }

    static Field asOf(String name, FieldType type, String meaning, String unit, String source) {
        return new Field(name, type, FEATURE, meaning, unit, source, Known.AS_OF);
    }

    static Field quasi(String name, FieldType type, String meaning, String source, Known known) {
        return new Field(name, type, QUASI_IDENTIFIER, meaning, "", source, known);
    }

    /** What both prediction datasets know of a person at the prediction instant. */
    static Stream<Field> beginning() {
        return Stream.of(id("person", "persons.id", Known.AT_SIGNUP), new Field("prediction_at", INSTANT, TIME,
                "The prediction instant T: every feature was known by then, the label followed", "",
                "persons.created_at",
                Known.AT_SIGNUP));
    }

    static Stream<Field> profile() {
        return Stream.of(quasi("signup_week", DAY, "Monday (UTC) of the week of the signup", "persons.created_at",
                Known.AT_SIGNUP), quasi("country", TEXT, "Country of the profile", "locations.country", Known.IF_SEEN),
                quasi("company", TEXT, "Company of the profile", "companies.name", Known.IF_SEEN),
                quasi("role", TEXT, "Job title of the profile", "roles.title", Known.IF_SEEN),
                new Field("has_finder", BOOLEAN, FEATURE, "Whether the account had the Finder", "",
                        "persons.has_finder", Known.IF_SEEN),
                new Field("profile_known", BOOLEAN, FEATURE,
                        "Whether a sync had seen the profile; where not, what the source overwrites is unknown", "",
                        "the workbench's own history", Known.BY_THEN),
                new Field("profile_completion_score", INTEGER, FEATURE, "How complete the profile was, 0 to 100",
                        "points", "persons, experiences, education", Known.IF_SEEN),
                count("experiences_added", "Jobs added to the profile", "jobs", "experiences.created_at"),
                count("education_added", "Courses of study added to the profile", "courses", "education.created_at"),
                count("languages_added", "Languages added to the profile", "languages", "person_languages.created_at"),
                count("embeddings_added", "Searchable pieces of the profile", "pieces", "embeddings.created_at"),
                count("core_activities",
                        "Core activities: what the columns from views to groups_joined count, together",
                        "activities", "all tables of activity"),
                count("active_days", "Days (reporting time zone) with a core activity", "days",
                        "all tables of activity"));
    }

    /** How often each kind of core activity was done. */
    static Stream<Field> activities() {
        return Stream.of(count("views", "Profiles viewed", "views", "view_access.created_at"),
                count("votes", "Finder results voted on", "votes", "query_votes.created_at"),
                count("collections_created", "Collections created", "collections", "collections.created_at"),
                count("profiles_collected", "Profiles put into collections", "profiles",
                        "collection_profiles.created_at"),
                count("collections_shared", "Collections shared", "shares", "collection_collaborators.created_at"),
                count("posts", "Posts written", "posts", "posts.created_at"),
                count("comments", "Comments written", "comments", "comments.created_at"),
                count("mentions", "People mentioned", "mentions", "mentions.created_at"),
                count("reports", "Posts reported", "reports", "reports.created_at"),
                count("groups_created", "Groups created", "groups", "groups.created_at"),
                count("groups_joined", "Groups joined", "groups", "group_members.confirmed_at"));
    }

    static List<Field> of(List<Stream<Field>> parts) {
        return parts.stream().flatMap(part -> part).toList();
    }
}
