package com.chemlink.analytics.etl.dataset;

import static com.chemlink.analytics.etl.dataset.FieldRole.FEATURE;
import static com.chemlink.analytics.etl.dataset.FieldRole.ID;
import static com.chemlink.analytics.etl.dataset.FieldRole.LABEL;
import static com.chemlink.analytics.etl.dataset.FieldRole.TIME;
import static com.chemlink.analytics.etl.dataset.FieldType.BOOLEAN;
import static com.chemlink.analytics.etl.dataset.FieldType.COUNT;
import static com.chemlink.analytics.etl.dataset.FieldType.DAY;
import static com.chemlink.analytics.etl.dataset.FieldType.INSTANT;
import static com.chemlink.analytics.etl.dataset.FieldType.INTEGER;
import static com.chemlink.analytics.etl.dataset.FieldType.LONG;
import static com.chemlink.analytics.etl.dataset.FieldType.TEXT;
import static com.chemlink.analytics.etl.dataset.Fields.asOf;
import static com.chemlink.analytics.etl.dataset.Fields.label;
import static com.chemlink.analytics.etl.dataset.Fields.quasi;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The datasets there are. Adding one is adding one definition here, and its SQL. */
public final class Datasets {

    public static final Dataset ACTIVATION = new Dataset("activation", "Activation",
            "A real person, seven days after signup",
            "Predicting who will use the product within the 30 days that follow, from their first week",
            Fields.of(List.of(Fields.beginning(),
                    Stream.of(new Field("signup_weekday", INTEGER, FEATURE,
                            "Weekday of the signup in the reporting time zone, 1 Monday to 7 Sunday", "",
                            "persons.created_at", Known.AT_SIGNUP),
                            new Field("signup_hour", INTEGER, FEATURE,
                                    "Hour of the day of the signup in the reporting time zone", "hour",
                                    "persons.created_at", Known.AT_SIGNUP)),
                    Fields.profile(), Fields.activities(),
                    Stream.of(label("activated_within_30d", BOOLEAN,
                            "Whether a core activity followed within 30 days after T", "", "all tables of activity")))),
            List.of("id"), new Horizon(7, 30), true);

    public static final Dataset ENGAGEMENT = new Dataset("engagement", "Engagement",
            "A real person, 30 days after signup",
            "Predicting who stays active within the 60 days that follow, and how much, from their first month",
            Fields.of(List.of(Fields.beginning(), Fields.profile(),
                    Stream.of(new Field("days_since_last_activity", INTEGER, FEATURE,
                            "Days of 24 hours since the last core activity; unknown without one",
                            "days", "all tables of activity", Known.BY_THEN)),
                    Fields.activities(),
                    Stream.of(label("active_within_60d", BOOLEAN,
                            "Whether a core activity followed within 60 days after T", "", "all tables of activity"),
                            label("core_activities_within_60d", INTEGER, "How many core activities followed",
                                    "activities",
                                    "all tables of activity")))),
            List.of("id"), new Horizon(30, 60), true);

    public static final Dataset SEGMENTS = new Dataset("segments", "Segments", "A real person, as of the data",
            "Grouping people by how they use the product, for personalisation; not for predicting",
            Fields.of(List.of(Stream.of(Fields.id("person", "persons.id", Known.AT_SIGNUP),
                    quasi("signup_week", DAY, "Monday of the week of the signup in the reporting time zone",
                            "persons.created_at",
                            Known.AT_SIGNUP),
                    quasi("country", TEXT, "Country of the profile", "locations.country", Known.AS_OF),
                    quasi("company", TEXT, "Company of the profile", "companies.name", Known.AS_OF),
                    quasi("role", TEXT, "Job title of the profile", "roles.title", Known.AS_OF),
                    asOf("has_finder", BOOLEAN, "Whether the account has the Finder", "", "persons.has_finder"),
                    asOf("profile_status", TEXT,
                            "FINDER_ENABLED: it has searchable pieces; else BUILDER_ONLY: it has jobs or studies; else BASIC_PROFILE",
                            "", "embeddings, experiences, education"),
                    asOf("profile_completion_score", INTEGER, "How complete the profile is, 0 to 100", "points",
                            "persons, experiences, education"),
                    asOf("experience_count", COUNT, "Jobs in the profile", "jobs", "experiences"),
                    asOf("education_count", COUNT, "Courses of study in the profile", "courses", "education"),
                    asOf("language_count", COUNT, "Languages in the profile", "languages", "person_languages"),
                    asOf("views_made", COUNT, "Profiles viewed", "views", "view_access"),
                    asOf("votes_cast", COUNT, "Finder results voted on", "votes", "query_votes"),
                    asOf("collections_created", COUNT, "Collections created", "collections", "collections"),
                    asOf("posts_created", COUNT, "Posts written", "posts", "posts"),
                    asOf("comments_made", COUNT, "Comments written", "comments", "comments"),
                    asOf("groups_joined", COUNT, "Groups joined", "groups", "group_members"),
                    asOf("mentions_received", COUNT, "Times mentioned", "mentions", "mentions"),
                    asOf("engagement_score", COUNT, "Posts x 3 + comments x 2 + votes + collections x 5", "points",
                            "posts, comments, query_votes, collections"),
                    asOf("core_activities", COUNT,
                            "Core activities so far: views, votes, collections, posts, comments, mentions, reports, groups",
                            "activities",
                            "all tables of activity"),
                    asOf("core_activities_30d", COUNT, "The same in the last 30 days", "activities",
                            "all tables of activity"),
                    asOf("active_days_30d", COUNT, "Days with a core activity in the last 30 days", "days",
                            "all tables of activity"),
                    asOf("days_since_signup", INTEGER, "Days since the signup; empty if it was before 2000",
                            "days", "persons.created_at"),
                    asOf("days_to_activation", INTEGER,
                            "Days from signup to the first core activity; empty if the signup was before 2000", "days",
                            "all tables of activity"),
                    asOf("days_since_core_activity", INTEGER,
                            "Days since the last core activity; empty if there is none since 2000", "days",
                            "all tables of activity"),
                    asOf("lifecycle_stage", TEXT,
                            "Without a core activity: NEW for 30 days after signup, then NEVER_ACTIVATED. With one: ENGAGED from "
                                    + "5 in the last 30 days, ACTIVATED from 1, DORMANT if the last is at most 90 days ago, else CHURNED",
                            "", "all tables of activity"),
                    asOf("main_use", TEXT,
                            "What the person did most: looking (views), judging (votes), collecting (collections), talking "
                                    + "(posts, comments, groups joined), something else, or none",
                            "", "all tables of activity"),
                    Fields.personal("email", "E-mail address"), Fields.personal("first_name", "First name"),
                    Fields.personal("last_name", "Last name")))),
            List.of("id"), null, true);

    public static final Dataset ANOMALIES = new Dataset("anomalies", "Anomalies",
            "A record of the sources that is a person, an account, or belongs to one",
            "Learning to tell records that cannot be right from clean ones",
            Fields.of(List.of(Stream.of(Fields.id("record", "its table and key", Known.AS_OF),
                    asOf("source", TEXT, "The database it is in: chemlink or engagement", "", "the source"),
                    asOf("kind", TEXT, "person, account, experience, education or post", "", "the table"),
                    new Field("created_on", DAY, TIME,
                            "Day of its creation (UTC); unknown where no calendar knows it", "", "created_at",
                            Known.AS_OF),
                    asOf("seconds_to_update", LONG, "From its creation to its last update", "seconds",
                            "created_at, updated_at"),
                    asOf("created_weekday", INTEGER, "Weekday of its creation (UTC), 1 Monday to 7 Sunday", "",
                            "created_at"),
                    asOf("created_hour", INTEGER, "Hour of its creation (UTC)", "hour", "created_at"),
                    asOf("deleted", BOOLEAN, "Whether it is soft-deleted", "", "deleted_at"),
                    asOf("fields_filled", INTEGER, "How many of its optional columns are filled", "columns",
                            "the table's optional columns"),
                    asOf("text_length", INTEGER, "How long its text is", "characters",
                            "headline_description, description, content"),
                    asOf("reference_form", TEXT,
                            "What its reference to a person looks like: own, number, uuid, other, none", "",
                            "external_id, person_id"),
                    asOf("start_year", INTEGER, "Year it says it began", "year", "start_date"),
                    asOf("end_year", INTEGER, "Year it says it ended", "year", "end_date"),
                    new Field("label", TEXT, LABEL, "clean, ghost, orphan or impossible", "",
                            "the rules of the workbench", Known.AS_OF),
                    new Field("label_reason", TEXT, LABEL, "What is wrong with it, in words; unknown for clean ones",
                            "", "the rules of the workbench", Known.AS_OF)))),
            List.of("kind", "id"), null, false);

    public static final Dataset JOURNEYS = new Dataset("journeys", "Journeys",
            "One thing that a real person did, in the order of time",
            "Learning from sequences: what people do next",
            Fields.of(List.of(Stream.of(Fields.id("person", "persons.id", Known.AT_SIGNUP),
                    asOf("place", INTEGER, "Its place in the person's journey, from 1", "", "the order of time"),
                    asOf("event_type", TEXT, "What was done", "", "the table of the activity"),
                    new Field("occurred_at", INSTANT, TIME, "When", "", "created_at of the activity", Known.AS_OF),
                    asOf("seconds_since_previous", LONG, "Since what the person did before; unknown for the first",
                            "seconds", "created_at of both"),
                    asOf("is_core", BOOLEAN, "Whether it counts as using the product", "",
                            "the definition of core activity"),
                    asOf("is_bulk", BOOLEAN, "Whether it was part of a bulk update, and so nobody's doing", "",
                            "persons.updated_at")))),
            List.of("id", "place"), null, true);

    public static final Dataset GLOSSARY = new Dataset("glossary", "Glossary", "A term of the field",
            "Teaching a language model the words of the field",
            Fields.of(List
                    .of(Stream.of(new Field("term_id", LONG, ID, "Number of the term", "", "glossary.id", Known.AS_OF),
                            asOf("term", TEXT, "The term", "", "glossary.term"),
                            asOf("meaning", TEXT, "What it means", "", "glossary.meaning"),
                            asOf("category", TEXT, "The field it belongs to", "", "glossary.category"),
                            asOf("text", TEXT, "Term, meaning and description as one text", "",
                                    "glossary.term, meaning, description")))),
            List.of("term_id"), null, false);

    private static final List<Dataset> ALL = List.of(ACTIVATION, ENGAGEMENT, SEGMENTS, ANOMALIES, JOURNEYS, GLOSSARY);

    private Datasets() {}

    public static List<Dataset> all() {
        return ALL;
    }

    public static Dataset get(String id) {
        return ALL.stream().filter(dataset -> dataset.id().equals(id)).findFirst()
                .orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "DS-UNKNOWN",
                        "There is no dataset '%s'.".formatted(id), "Take one of: %s.".formatted(
                                ALL.stream().map(Dataset::id).collect(Collectors.joining(", ")))));
    }
}
