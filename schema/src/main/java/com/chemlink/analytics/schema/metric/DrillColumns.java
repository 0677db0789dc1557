package com.chemlink.analytics.schema.metric;

import static com.chemlink.analytics.schema.metric.ColumnType.COUNT;
import static com.chemlink.analytics.schema.metric.ColumnType.DATE;
import static com.chemlink.analytics.schema.metric.ColumnType.FLAG;
import static com.chemlink.analytics.schema.metric.ColumnType.ID;
import static com.chemlink.analytics.schema.metric.ColumnType.INSTANT;
import static com.chemlink.analytics.schema.metric.ColumnType.TEXT;

import java.util.List;

/** What is shown of users and of events, whichever number they stand behind. */
final class DrillColumns {

    static final List<Column> USERS = List.of(Column.of("user_id", "User", ID),
            Column.of("chemlink_id", "ChemLink id", COUNT), Column.personal("first_name", "First name"),
            Column.personal("last_name", "Last name"), Column.personal("email", "E-mail"),
            Column.of("population", "Population", TEXT), Column.of("segment", "Segment", TEXT),
            Column.of("country", "Country", TEXT), Column.of("signup_date", "Signup", DATE),
            Column.of("profile_completion_score", "Profile score", COUNT),
            Column.of("core_activities", "Core activities", COUNT),
            Column.of("last_core_activity_date", "Last core activity", DATE));

    static final List<Column> EVENTS = List.of(Column.of("user_id", "User", ID),
            Column.of("occurred_at", "When", INSTANT), Column.of("event_type", "What", TEXT),
            Column.of("is_bulk", "Bulk update", FLAG), Column.of("population", "Population", TEXT),
            Column.of("properties", "Details", TEXT), Column.of("event_id", "Event", ID));

    private DrillColumns() {}

    static String userStatement(String sql) {
        return """
                WITH chosen AS (
                %s
                )
                SELECT chosen.user_id, profile.chemlink_id, profile.first_name, profile.last_name, profile.email,
                       person.population, person.segment, person.country, profile.signup_date,
                       profile.profile_completion_score, profile.core_activities, profile.last_core_activity_date
                FROM chosen
                LEFT JOIN core.users AS person ON person.user_id = chosen.user_id
                LEFT JOIN core.user_profiles AS profile ON profile.user_id = chosen.user_id
                ORDER BY chosen.user_id""".formatted(sql.strip().indent(4).stripTrailing());
    }

    static String eventStatement(String sql) {
        return """
                WITH chosen AS (
                %s
                )
                SELECT chosen.user_id, chosen.occurred_at, chosen.event_type, chosen.is_bulk, chosen.population,
                       chosen.properties::text AS properties, chosen.event_id
                FROM chosen
                ORDER BY chosen.occurred_at, chosen.event_type, chosen.event_id"""
                .formatted(sql.strip().indent(4).stripTrailing());
    }
}
