package com.chemlink.analytics.schema.metric.catalogue;

import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Drawing;
import com.chemlink.analytics.schema.metric.Drill;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.SourceLabel;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.List;

/** Who the people are: where they work and live, and what they have learnt. */
final class TalentMetrics {

    private TalentMetrics() {}

    static List<Metric> all() {
        return List.of(
                ranking("top_companies", "Top companies", "Where do our people work?",
                        "The twenty companies named by the most profiles.",
                        "company", "Company", """
                                core.user_profiles AS profile
                                JOIN core.companies AS company ON company.company_id = profile.company_id""",
                        "company.name", 20,
                        one("company", "JOIN core.companies AS company ON company.company_id = talent.id",
                                "company.name")),
                ranking("top_roles", "Top roles", "What do our people do?",
                        "The twenty roles named by the most profiles.",
                        "role", "Role", """
                                core.user_profiles AS profile
                                JOIN core.roles AS role ON role.role_id = profile.role_id""", "role.title", 20,
                        one("role", "JOIN core.roles AS role ON role.role_id = talent.id", "role.title")),
                ranking("education_distribution", "Education", "What have our people studied?",
                        "Users by the degree of their courses of study; whoever has several degrees is counted with each, once.",
                        "degree", "Degree", """
                                core.user_profiles AS profile
                                JOIN core.education AS study ON study.user_id = profile.user_id
                                LEFT JOIN core.degrees AS degree ON degree.degree_id = study.degree_id""",
                        "degree.name", 1000,
                        several("'degree', 'no_degree'", "core.education", "degree_id",
                                "LEFT JOIN core.degrees AS degree ON talent.kind = 'degree' AND degree.degree_id = talent.id",
                                "degree.name")),
                ranking("geographic_distribution", "Countries", "Where do our people live?",
                        "Accounts by the country of the profile.",
                        "country", "Country", "core.user_profiles AS profile", "profile.country", 1000, """
                                SELECT %s AS name, sum(groups.users) AS users
                                FROM aggregates.profile_groups AS groups
                                WHERE {placed groups}
                                GROUP BY 1""".formatted(named("nullif(groups.country, '?')"))),
                ranking("top_projects", "Top projects", "What have our people worked on?",
                        "The twenty projects named in the live jobs of the most users.", "project", "Project", """
                                core.user_profiles AS profile
                                JOIN core.experiences AS job ON job.user_id = profile.user_id
                                JOIN core.projects AS project ON project.project_id = job.project_id""", "project.name",
                        20, several("'project'", "core.experiences", "project_id",
                                "JOIN core.projects AS project ON project.project_id = talent.id", "project.name")));
    }

    /** Different users by a name; a name that is spelt twice is two names, an empty one is unknown. */
    private static Metric ranking(String id, String title, String question, String meaning, String dimension,
            String label,
            String from, String name, int most, String summed) {
        String value = named(name);
        return Metric.define(id, Subject.TALENT).title(title).question(question).source(SourceLabel.CHEMLINK)
                .meaning(meaning)
                .takesPeople().drawn(Drawing.BARS).by(dimension, label)
                .count("users", "Users", "users", Drill.users("""
                        SELECT DISTINCT profile.user_id
                        FROM %s
                        WHERE {profiles profile} AND %s = :%s""".formatted(from, value, dimension)))
                .figure("share", "Share of accounts", ColumnType.PERCENT, "%", "users")
                .sql("""
                        WITH accounts AS (
                            SELECT count(*) AS accounts FROM core.user_profiles AS profile WHERE {profiles profile}
                        )
                        SELECT %s AS %s, count(DISTINCT profile.user_id) AS users,
                               round(100.0 * count(DISTINCT profile.user_id) / nullif((SELECT accounts FROM accounts), 0), 2) AS share
                        FROM %s
                        WHERE {profiles profile}
                        GROUP BY 1
                        ORDER BY users DESC, 1
                        LIMIT %d"""
                        .formatted(value, dimension, from, most))
                .shortcut(
                        """
                                WITH accounts AS (
                                    SELECT sum(profile.users) AS accounts FROM aggregates.profile_groups AS profile WHERE {who profile}
                                ), named AS (
                                    %s
                                )
                                SELECT name AS %s, users, round(100.0 * users / nullif((SELECT accounts FROM accounts), 0), 2) AS share
                                FROM named
                                WHERE users > 0
                                ORDER BY users DESC, 1
                                LIMIT %d"""
                                .formatted(summed.strip().indent(4).strip(), dimension, most))
                .build();
    }

    private static String named(String name) {
        return "coalesce(nullif(btrim(%s), ''), 'Unknown')".formatted(name);
    }

    /** People by the name of the one thing of that kind that each has. */
    private static String one(String kind, String named, String name) {
        return """
                SELECT %s AS name, sum(talent.users) AS users
                FROM aggregates.talent_counts AS talent
                %s
                WHERE talent.kind = '%s' AND {who talent}
                GROUP BY 1""".formatted(named(name), named, kind);
    }

    /**
     * People by the names of the things of which each may have several. Sums count who has two things of one name twice:
     * only where names are shared at all are such people looked for.
     */
    private static String several(String kinds, String had, String key, String named, String name) {
        return """
                WITH counted AS (
                    SELECT CASE WHEN talent.kind <> 'no_degree' THEN talent.id END AS key, %4$s AS name, sum(talent.users) AS users
                    FROM aggregates.talent_counts AS talent
                    %5$s
                    WHERE talent.kind IN (%1$s) AND {who talent}
                    GROUP BY 1, 2
                ), shared AS (
                    SELECT key, name
                    FROM (SELECT key, name, count(*) OVER (PARTITION BY name) AS keys FROM counted) AS names
                    WHERE keys > 1
                )
                SELECT counted.name, sum(counted.users) - coalesce(max(again.users), 0) AS users
                FROM counted
                LEFT JOIN (
                    SELECT twice.name, sum(twice.keys - 1) AS users
                    FROM (
                        SELECT had.user_id, shared.name, count(DISTINCT coalesce(shared.key::text, '')) AS keys
                        FROM %2$s AS had
                        JOIN shared ON (shared.key IS NULL) = (had.%3$s IS NULL) AND coalesce(shared.key, 0) = coalesce(had.%3$s, 0)
                        JOIN core.user_profiles AS profile ON profile.user_id = had.user_id
                        WHERE EXISTS (SELECT FROM shared) AND {profiles profile}
                        GROUP BY had.user_id, shared.name
                    ) AS twice
                    GROUP BY twice.name
                ) AS again ON again.name = counted.name
                GROUP BY counted.name"""
                .formatted(kinds, had, key, named(name), named);
    }
}
