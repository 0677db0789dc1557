package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The findings of the analytics database: to be read, and to be decided upon. */
public final class Findings {

    private static final String ALL = """
            SELECT findings.finding_id, check_id, subject, severity, status, findings.reason, waived_until,
                   counts.affected, counts.total, (first.as_of AT TIME ZONE published.time_zone)::date AS first_seen,
                   (last.as_of AT TIME ZONE published.time_zone)::date AS last_seen,
                   resolved_run_id, history.runs, history.trend,
                   ARRAY(SELECT key FROM jsonb_each_text(counts.figures) ORDER BY key) AS figure_names,
                   ARRAY(SELECT value FROM jsonb_each_text(counts.figures) ORDER BY key) AS figure_values
            FROM ops.findings AS findings
            CROSS JOIN ops.published AS published
            JOIN ops.runs AS first ON first.run_id = findings.first_run_id
            JOIN ops.runs AS last ON last.run_id = findings.last_run_id
            JOIN ops.finding_counts AS counts ON counts.finding_id = findings.finding_id AND counts.run_id = findings.last_run_id
            CROSS JOIN LATERAL (
                SELECT count(*) AS runs, (array_agg(affected ORDER BY run_id DESC))[1:30] AS trend
                FROM ops.finding_counts AS each WHERE each.finding_id = findings.finding_id
            ) AS history""";

    /** What JSON calls a text. */
    private static final String STRING = "string";

    private final DSLContext sql;
    private final Map<String, Check> checks;

    /** @param own the analyst's own checks, whose words are needed to say what they found */
    public Findings(DSLContext sql, List<Check> own) {
        this.sql = sql;
        this.checks = Checks.with(own).stream().collect(Collectors.toMap(Check::id, Function.identity()));
    }

    /** Over a connection of their own, which decisions need; what goes wrong is said in words. */
    public static <T> T at(DatabaseAddress analytics, List<Check> own, Function<Findings, T> task) {
        try (Connection connection = analytics.connect()) {
            return task.apply(new Findings(DSL.using(connection, SQLDialect.POSTGRES), own));
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        } catch (DataAccessException e) {
            throw e.getCause() instanceof SQLException cause ? AnalyticsFailures.explain(cause) : e;
        }
    }

    /** The gravest first, and of those the oldest; resolved ones last. */
    public List<Finding> all() {
        return sql.resultQuery(ALL).fetch(this::finding).stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.status() == Status.RESOLVED)
                        .thenComparing(Finding::severity, Comparator.reverseOrder())
                        .thenComparing(Finding::firstSeen).thenComparingLong(Finding::id))
                .toList();
    }

    public Finding get(long id) {
        return all().stream().filter(finding -> finding.id() == id).findFirst()
                .orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "FINDING-UNKNOWN",
                        "There is no finding %d.".formatted(id), "'chemlink findings --all' lists them."));
    }

    private Finding finding(Record row) {
        String id = row.get("check_id", String.class);
        Check check = Objects.requireNonNullElseGet(checks.get(id),
                () -> CheckFile.own(id.replaceFirst("^own/", ""), "", Optional.empty()));
        Map<String, BigDecimal> figures = new TreeMap<>();
        String[] names = row.get("figure_names", String[].class);
        String[] values = row.get("figure_values", String[].class);
        for (int at = 0; at < names.length; at++) {
            if (values[at] != null) {
                figures.put(names[at], new BigDecimal(values[at]));
            }
        }
        return new Finding(row.get("finding_id", Long.class), check, row.get("subject", String.class),
                Severity.of(row.get("severity", String.class)), Status.of(row.get("status", String.class)),
                row.get("reason", String.class), row.get("waived_until", LocalDate.class),
                row.get("affected", Long.class), row.get("total", Long.class), figures,
                row.get("first_seen", LocalDate.class), row.get("last_seen", LocalDate.class),
                row.get("resolved_run_id", Long.class), row.get("runs", Long.class),
                List.of(row.get("trend", Long[].class)).reversed());
    }

    /** All rows, as the last run that looked saw them. */
    public Evidence evidence(Finding finding) {
        return evidence(finding, Integer.MAX_VALUE);
    }

    /** No more rows than somebody looks through, by their keys. */
    public Evidence evidence(Finding finding, int most) {
        // All rows of a finding have the columns of its check's query.
        Map<String, String> kinds = sql.resultQuery("""
                SELECT key, jsonb_typeof(value)
                FROM (SELECT evidence FROM ops.finding_rows WHERE finding_id = ? LIMIT 1) AS one, jsonb_each(evidence)
                ORDER BY key""", finding.id()).fetch().stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class),
                        (one, _) -> one, LinkedHashMap::new));
        List<String> names = List.copyOf(kinds.keySet());
        List<String> columns = new ArrayList<>(List.of("row"));
        columns.addAll(names);
        List<List<@Nullable String>> rows = sql.resultQuery(
                """
                        SELECT row_key, ARRAY(SELECT evidence ->> name FROM unnest(?::text[]) WITH ORDINALITY AS given (name, place)
                                              ORDER BY place)
                        FROM ops.finding_rows WHERE finding_id = ?
                        ORDER BY lpad(row_key, 40), row_key LIMIT ?""",
                names.toArray(String[]::new), finding.id(), most).fetch(row -> {
                    List<@Nullable String> values = new ArrayList<>();
                    values.add(row.get(0, String.class));
                    for (String value : row.get(1, String[].class)) {
                        values.add(value);
                    }
                    return values;
                });
        return new Evidence(columns, names.stream().filter(name -> !STRING.equals(kinds.get(name)))
                .collect(Collectors.toUnmodifiableSet()), rows);
    }

    /** Its life, the first step first. */
    public List<FindingStep> life(Finding finding) {
        return sql.resultQuery("""
                SELECT run_id, recorded_at, actor, action, reason FROM ops.finding_actions
                WHERE finding_id = ? ORDER BY action_id""", finding.id())
                .fetch(row -> new FindingStep(row.get(0, Long.class), row.get(1, OffsetDateTime.class),
                        row.get(2, String.class), row.get(3, String.class), row.get(4, String.class)));
    }

    /** Somebody knows, and is at it. */
    public void acknowledge(long id, @Nullable String reason) {
        decide(id, Status.ACKNOWLEDGED, "acknowledged", reason, null);
    }

    /** It may be so until a day. */
    public void waive(long id, LocalDate until, String reason) {
        decide(id, Status.WAIVED, "waived", reason, until);
    }

    public void reopen(long id) {
        decide(id, Status.OPEN, "reopened", null, null);
    }

    private void decide(long id, Status status, String action, @Nullable String reason, @Nullable LocalDate until) {
        sql.transaction(within -> {
            int decided = within.dsl().execute("""
                    UPDATE ops.findings SET status = ?, reason = ?, waived_until = ?::date, resolved_run_id = NULL
                    WHERE finding_id = ? AND status <> 'resolved'""", status.text(), reason, until, id);
            if (decided == 0) {
                throw new Failure(Category.BAD_CONFIGURATION, "FINDING-UNKNOWN",
                        "There is no finding %d that waits for a decision.".formatted(id),
                        "'chemlink findings' lists those there are.");
            }
            within.dsl().execute("""
                    INSERT INTO ops.finding_actions (finding_id, run_id, actor, action, reason)
                    SELECT ?, (SELECT run_id FROM ops.published), ?, ?, ?""", id, System.getProperty("user.name"),
                    action, reason);
        });
    }
}
