package com.chemlink.analytics.schema.metric.journey;

/**
 * The statements of paths. All that a user did becomes one line of letters, one letter for each type and a blank for a
 * silence: one pass in order, and what is asked of a path is then asked of a short text. Activities of one instant are taken
 * by name. For core activities such lines are kept, and the part that lies in the range is cut out of them.
 */
final class PathsSql {

    private final Paths paths;
    private final From from;

    /** What lines are made of. */
    enum From {
        /** Any types of activity, one event after the other. */
        EVENTS,
        /** The trails of all core activities, as they are kept. */
        TRAILS,
        /** What of the trails is of some types; with silences of their own. */
        CHOSEN
    }

    PathsSql(Paths paths, From from) {
        this.paths = paths;
        this.from = from;
    }

    /** The commonest paths. */
    String paths() {
        return """
                WITH %s, counted AS (
                    SELECT path, sum(users)::bigint AS users
                    FROM same
                    CROSS JOIN LATERAL (
                        SELECT DISTINCT %s AS path
                        FROM %s
                    ) AS took
                    GROUP BY path
                )
                SELECT %s AS path, users, walkers, round(100.0 * users / walkers, 2) AS share
                FROM counted
                CROSS JOIN (SELECT sum(users)::bigint AS walkers FROM same%s) AS everybody
                ORDER BY users DESC, 1
                LIMIT %d""".formatted(same(), cut(), stretches().indent(8).strip(), names("path", "' > '"),
                anchored(" WHERE strpos(trail, (SELECT letter FROM letters WHERE event_type = '%s')) > 0"),
                paths.most());
    }

    String links() {
        return """
                WITH %s, counted AS (
                    SELECT link.place, link.step, link.next, sum(ways.users)::bigint AS users
                    FROM ways
                    CROSS JOIN LATERAL (
                        SELECT place - %s AS place, substr(path, place, 1) AS step, '%s' AS next
                        FROM unnest(ways.paths) AS path
                        CROSS JOIN LATERAL generate_series(1, length(path)) AS place
                        UNION
                        SELECT place - %2$s, substr(path, place, 1), substr(path, place + 1, 1)
                        FROM unnest(ways.paths) AS path
                        CROSS JOIN LATERAL generate_series(1, length(path) - 1) AS place
                    ) AS link
                    GROUP BY link.place, link.step, link.next
                )
                SELECT place::bigint, here.event_type AS step, coalesce(there.event_type, '%3$s') AS next, users, walkers,
                       round(100.0 * users / walkers, 2) AS share
                FROM counted
                CROSS JOIN (SELECT sum(users)::bigint AS walkers FROM ways) AS everybody
                JOIN letters AS here ON here.letter = counted.step
                LEFT JOIN letters AS there ON there.letter = counted.next
                ORDER BY place, users DESC, step, next"""
                .formatted(ways(), offset(), Paths.ANYWHERE);
    }

    /** Everybody who took any. */
    String walkers() {
        return """
                WITH %s
                SELECT user_id FROM walked""".formatted(walked());
    }

    String usersOfPath() {
        return """
                WITH %s
                SELECT user_id
                FROM walked
                WHERE (
                    SELECT string_agg(coalesce(letter, '?'), '' ORDER BY place)
                    FROM unnest(string_to_array(:path, ' > ')) WITH ORDINALITY AS named (event_type, place)
                    LEFT JOIN letters USING (event_type)
                ) = ANY (paths)""".formatted(walked());
    }

    String usersOfLink() {
        return """
                WITH %s
                SELECT user_id
                FROM walked
                WHERE EXISTS (
                    SELECT
                    FROM unnest(paths) AS path
                    CROSS JOIN LATERAL (SELECT :place::int + %s AS place) AS at
                    WHERE at.place > 0 AND substr(path, at.place, 1) = (SELECT letter FROM letters WHERE event_type = :step)
                      AND (:next = '%s' OR substr(path, at.place + 1, 1) = (SELECT letter FROM letters WHERE event_type = :next)))"""
                .formatted(walked(), offset(), Paths.ANYWHERE);
    }

    /** Places are counted from the end where that is what paths have in common. */
    private String offset() {
        return paths.anchor() instanceof Anchor.To ? "length(path)" : "0";
    }

    private static String names(String letters, String between) {
        return """
                (
                    SELECT string_agg(letters.event_type, %2$s ORDER BY written.place)
                    FROM unnest(string_to_array(%1$s, NULL)) WITH ORDINALITY AS written (letter, place)
                    JOIN letters USING (letter)
                )""".formatted(letters, between);
    }

    /** Many did the same in the same order: which paths that is, is asked once. */
    private String same() {
        return trails() + """
                , same AS MATERIALIZED (
                    SELECT trail, count(*) AS users
                    FROM trails
                    GROUP BY trail
                )""";
    }

    /** Users by all the paths of each. */
    private String ways() {
        return same() + """
                , ways AS MATERIALIZED (
                    SELECT took.paths, sum(same.users)::bigint AS users
                    FROM same
                %s
                    GROUP BY took.paths
                )""".formatted(took());
    }

    private String walked() {
        return trails() + """
                , walked AS (
                    SELECT trails.user_id, took.paths
                    FROM trails
                %s
                )""".formatted(took());
    }

    private String trails() {
        return switch (from) {
            case EVENTS -> fromEvents();
            case TRAILS -> fromTrails("{types type}",
                    """
                            ltrim(replace(convert_from(substring(convert_to(trail, 'UTF8') FROM 2 * before + 1 FOR 2 * (until - before)),
                                                       'UTF8'), '-', ''), ' ')""");
            case CHOSEN -> fromTrails(typesAndAnchor(),
                    """
                            core.chosen_steps(moments, convert_to(trail, 'UTF8'), before, until,
                                              (SELECT convert_to(string_agg(letter, ''), 'UTF8') FROM letters), interval '%d hours')"""
                            .formatted(paths.gapHours()));
        };
    }

    private String took() {
        return """
                CROSS JOIN LATERAL (
                    SELECT array_agg(DISTINCT %s) AS paths
                    FROM %s
                ) AS took
                WHERE took.paths IS NOT NULL""".formatted(cut(), stretches().indent(4).strip())
                .indent(4).stripTrailing();
    }

    /** What lies between silences, and where its path begins or ends. */
    private String stretches() {
        return "unnest(string_to_array(%s, ' ')) AS stretch%s".formatted(
                paths.collapsed() ? "regexp_replace(trail, '(.)\\1+', '\\1', 'g')" : "trail", anchored("""

                        CROSS JOIN LATERAL (
                            SELECT strpos(stretch, (SELECT letter FROM letters WHERE event_type = '%s')) AS place
                        ) AS anchor
                        WHERE anchor.place > 0"""));
    }

    /**
     * Unpacked once, cut as bytes, whose place needs no counting, and nothing written out twice: the zero is a text because
     * a number is taken for a limit, under which the server works with one processor.
     */
    private String fromTrails(String types, String line) {
        return """
                letters AS MATERIALIZED (
                    SELECT type.event_type, chr(64 + type.bit) AS letter
                    FROM core.event_types AS type
                    WHERE %s
                ), trails AS (   -- two characters each, of which a dash means that no silence went before
                    SELECT user_id, trail
                    FROM (
                        SELECT user_id,
                %s AS trail
                        FROM (
                            SELECT *, width_bucket(:from_at::timestamptz - interval '1 microsecond', moments) AS before,
                                   width_bucket(:to_at::timestamptz - interval '1 microsecond', moments) AS until
                            FROM (
                                SELECT done.user_id, done.moments || '{}' AS moments, done.trail
                                FROM aggregates.user_trails AS done
                                WHERE {people done}%s
                            OFFSET '0') AS done
                        OFFSET '0') AS done
                        WHERE until > before
                    OFFSET '0') AS done
                    WHERE trail <> '')"""
                .formatted(types, line.indent(15).stripTrailing(),
                        anchored(" AND strpos(done.trail, (SELECT letter FROM letters WHERE event_type = '%s')) > 0"));
    }

    private String fromEvents() {
        return """
                letters AS MATERIALIZED (
                    SELECT type.event_type, number, chr(64 + number) AS letter
                    FROM (
                        SELECT type.event_type, (row_number() OVER (ORDER BY type.event_type))::int AS number
                        FROM core.event_types AS type
                        WHERE %s
                    ) AS type
                ), alphabet AS (   -- for the events as a value: where they are joined to it, the server reads them with one processor
                    SELECT array_agg(event_type ORDER BY number) AS types
                    FROM letters
                ), did AS (   -- numbers, for they are sorted faster than letters; and all sorted at once, not read in the order of an index
                    SELECT event.user_id, event.occurred_at AS at,
                           array_position((SELECT types FROM alphabet), event.event_type) AS number
                    FROM core.user_journey_events AS event
                    WHERE event.event_type = ANY ((SELECT types FROM alphabet)::text[])
                      AND event.occurred_at >= :from_at AND event.occurred_at < :to_at AND {bulk event}%s
                OFFSET '0'), written AS (
                    SELECT user_id, at, number,
                           CASE WHEN at - interval '%d hours' > lag(at) OVER (PARTITION BY user_id ORDER BY at, number)
                                THEN ' ' || chr(64 + number) ELSE chr(64 + number) END AS sign
                    FROM did
                ), lines AS (
                    SELECT user_id, string_agg(sign, '' ORDER BY at, number) AS trail
                    FROM written
                    GROUP BY user_id
                ), trails AS (   -- who somebody is is asked once for each, not for each event
                    SELECT lines.user_id, lines.trail
                    FROM lines
                    JOIN core.users AS person ON person.user_id = lines.user_id
                    WHERE {people person}
                )"""
                .formatted(typesAndAnchor(), anchored(
                        """

                                AND event.user_id IN (
                                   SELECT anchor.user_id
                                   FROM core.user_journey_events AS anchor
                                   WHERE anchor.event_type = '%s' AND anchor.occurred_at >= :from_at AND anchor.occurred_at < :to_at)"""),
                        paths.gapHours());
    }

    /** The part of a stretch that is the path. */
    private String cut() {
        return switch (paths.anchor()) {
            case Anchor.Nowhere _ -> "left(stretch, %d)".formatted(paths.steps());
            case Anchor.From _ -> "substr(stretch, anchor.place, %d)".formatted(paths.steps());
            case Anchor.To _ -> "right(left(stretch, anchor.place), %d)".formatted(paths.steps());
        };
    }

    /** What is counted, and what paths begin or end with. */
    private String typesAndAnchor() {
        return "({types type}%s)".formatted(anchored(" OR type.event_type = '%s'"));
    }

    private String anchored(String text) {
        return paths.anchor().type().map(text::formatted).orElse("");
    }
}
