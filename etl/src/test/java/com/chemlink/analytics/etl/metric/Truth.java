package com.chemlink.analytics.etl.metric;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.metric.ActivityTypes;
import com.chemlink.analytics.schema.metric.Effective;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Run;
import com.chemlink.analytics.schema.metric.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What metrics must say, worked out slowly and independently from the raw copies of the sources (truth.sql, expected.sql). */
final class Truth implements AutoCloseable {

    private static final Map<String, String> QUESTIONS = questions();

    private final Connection connection;

    private Truth(Connection connection) {
        this.connection = connection;
    }

    static Truth of(Syncs synced) {
        try {
            Connection connection = synced.analytics().connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute(file("truth.sql"));
            }
            return new Truth(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean knows(String id) {
        return QUESTIONS.containsKey(id);
    }

    /** The expected rows as text, in any order. */
    List<String> rows(Metric metric, Effective filter, Run run) {
        String sql = new Macros(filter, run).expand(Objects.requireNonNull(QUESTIONS.get(metric.id()), metric.id()));
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(Values.text(row.getMetaData().getColumnTypeName(column).equals("timestamptz")
                            ? row.getObject(column, OffsetDateTime.class)
                            : row.getMetaData().getColumnTypeName(column).equals("date")
                                    ? row.getObject(column, LocalDate.class)
                                    : row.getObject(column)));
                }
                boolean future = metric.isSeries() && LocalDate.parse(values.getFirst()).isAfter(run.asOfDate());
                for (int column = metric.dimensions().size(); future && column < values.size(); column++) {
                    values.set(column, Values.text(null));
                }
                rows.add(String.join(" | ", values));
            }
            return rows.stream().sorted().toList();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new HashMap<>();
        Matcher block = Pattern.compile("-- metric: (.*)\\n([^;]*);").matcher(file("expected.sql"));
        while (block.find()) {
            for (String id : block.group(1).strip().split(" ")) {
                questions.put(id, block.group(2));
            }
        }
        return questions;
    }

    private static String file(String name) {
        try (InputStream file = Truth.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in expected.sql, written out for one filter. */
    private record Macros(Effective filter, Run run) {

        private static final Pattern NAME = Pattern.compile("\\{(\\w+)(?: ([^ }]+))?(?: ([^ }]+))?(?: ([^ }]+))?}");

        String expand(String text) {
            String sql = text;
            for (Matcher name = NAME.matcher(sql); name.find(); name = NAME.matcher(sql)) {
                sql = sql.substring(0, name.start()) + macro(name) + sql.substring(name.end());
            }
            Granularity unit = filter.granularity();
            sql = sql.replace(":today", literal(run.asOfDate())).replace(":now", "timestamptz " + quoted(run.asOf()))
                    .replace(":zone", quoted(run.zone()));
            if (filter.from() != null) {
                sql = sql.replace(":from", literal(filter.from())).replace(":to", literal(filter.to()));
            }
            return unit == null
                    ? sql
                    : sql.replace(":step", "interval '1 " + unit + "'").replace(":unit", quoted(unit));
        }

        private String macro(Matcher name) {
            String alias = name.group(2);
            return switch (name.group(1)) {
                case "who" -> cohort(alias) + country(alias);
                case "cohort" -> cohort(alias);
                case "any" -> alias + ".uid IS NOT NULL" + segment(alias) + country(alias);
                case "what" -> alias + ".type IN " + types() + ordinary(alias);
                case "ordinary" -> "true" + ordinary(alias);
                case "types" -> types();
                case "active" ->
                    "EXISTS (SELECT FROM events AS e WHERE e.uid = %s.uid AND {what e} AND e.day BETWEEN %s AND %s)"
                            .formatted(alias, name.group(3), name.group(4));
                case "buckets" ->
                    """
                            (SELECT d::date AS period, (d + :step)::date - 1 AS till
                             FROM generate_series(date_trunc(:unit, :from::timestamp), :to::timestamp, :step) AS d) AS buckets""";
                case "posts" -> POSTS;
                case "paths" -> PATHS;
                default -> throw new IllegalArgumentException(name.group());
            };
        }

        private String cohort(String alias) {
            return alias + ".population IN " + list(filter.population().members().stream()) + segment(alias);
        }

        private String segment(String alias) {
            return filter.segment() == Segment.ALL ? "" : " AND %s.segment = '%s'".formatted(alias, filter.segment());
        }

        private String country(String alias) {
            String country = filter.country();
            return country == null
                    ? ""
                    : country.equals(MetricFilter.UNKNOWN_COUNTRY)
                            ? " AND %s.country IS NULL".formatted(alias)
                            : " AND %s.country = %s".formatted(alias, quoted(country));
        }

        private String ordinary(String alias) {
            return filter.bulk() ? "" : " AND NOT %s.bulk".formatted(alias);
        }

        private String types() {
            ActivityTypes types = Objects.requireNonNull(filter.types());
            return switch (types.kind()) {
                case ALL -> "(SELECT event_type FROM core.event_types)";
                case CORE -> list(Stream.of("view", "vote", "collection_created", "profile_collected",
                        "collection_shared", "post",
                        "comment", "mention", "report", "group_created", "group_joined"));
                case NAMED -> list(types.names().stream());
            };
        }

        private static String list(Stream<String> values) {
            return values.map(Macros::quoted).collect(Collectors.joining(", ", "(", ")"));
        }

        private static String quoted(Object value) {
            return "'" + value.toString().replace("'", "''") + "'";
        }

        private static String literal(Object day) {
            return "DATE " + quoted(day);
        }

        private static final String POSTS = """
                (SELECT a.uid, coalesce(nullif(trim(x.type), ''), 'unknown') AS type, x.status, x.deleted_at IS NULL AS alive, x.created_at,
                        (x.created_at AT TIME ZONE :zone)::date AS day,
                        (SELECT count(*) FROM staging.engagement_comments AS c WHERE c.post_id = x.id AND c.deleted_at IS NULL) AS comments,
                        (SELECT count(DISTINCT b.uid) FROM staging.engagement_comments AS c JOIN accounts AS b ON b.id = c.person_id
                         WHERE c.post_id = x.id AND c.deleted_at IS NULL) AS commenters
                 FROM staging.engagement_posts AS x JOIN accounts AS a ON a.id = x.person_id JOIN people AS p USING (uid)
                 WHERE {who p} AND (x.created_at AT TIME ZONE :zone)::date BETWEEN :from AND :to) AS posts""";

        private static final String PATHS = """
                (WITH RECURSIVE chosen AS MATERIALIZED (
                     SELECT e.* FROM events AS e JOIN people AS p USING (uid) WHERE {who p} AND {what e} AND e.day BETWEEN :from AND :to
                 ), walk AS (
                     SELECT uid, at, type, id, type AS path, 1 AS n, at AS since, id AS first FROM chosen AS c
                     WHERE NOT EXISTS (SELECT FROM chosen AS b WHERE b.uid = c.uid AND (b.at, b.type, b.id) < (c.at, c.type, c.id) AND b.at >= c.at - interval '24 hours')
                     UNION ALL
                     SELECT w.uid, x.at, x.type, x.id, w.path || ' > ' || x.type, w.n + 1, w.since, w.first
                     FROM walk AS w, LATERAL (SELECT * FROM chosen AS c WHERE c.uid = w.uid AND (c.at, c.type, c.id) > (w.at, w.type, w.id) ORDER BY c.at, c.type, c.id LIMIT 1) AS x
                     WHERE w.n < 5 AND x.at - w.at <= interval '24 hours'
                 ) SELECT DISTINCT ON (uid, since, first) uid, path FROM walk ORDER BY uid, since, first, n DESC) AS paths""";
    }
}
