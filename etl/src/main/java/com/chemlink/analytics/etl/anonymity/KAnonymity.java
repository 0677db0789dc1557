package com.chemlink.analytics.etl.anonymity;

import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldType;
import com.chemlink.analytics.etl.dataset.Horizon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Groups of people who share country, company, role and week of signup. Where it is asked for, values are made coarser
 * step by step until every group has k people; who then still stands out is left out.
 */
public final class KAnonymity {

    /** Any of these, with what else is in the row, tells the very day of a signup. */
    private static final Set<String> FINER = Set.of("signup_weekday", "signup_hour", "days_since_signup",
            "days_to_activation");

    /** One of so many rows: fewer change nothing for all the others. */
    private static final long FEW = 100;
    private static final String WEEK = "signup_week is the first day of its ";

    private final DatasetRows rows;
    private final String columns;
    private final List<String> names;
    private final List<String> steps = new ArrayList<>();

    private KAnonymity(DatasetRows rows) {
        this.rows = rows;
        names = rows.dataset().quasiIdentifiers().stream().map(Field::name).toList();
        columns = String.join(", ", names);
    }

    /** Fields by which people could be told apart although they share all quasi-identifiers: they tell the very moment. */
    public static List<String> finer(List<Field> fields) {
        return fields.stream().filter(field -> field.type() == FieldType.INSTANT || FINER.contains(field.name()))
                .map(Field::name).toList();
    }

    /** How it is, nothing changed. */
    public static AnonymityReport report(DatasetRows rows) throws SQLException {
        return new KAnonymity(rows).report(0);
    }

    /** Makes the rows coarser until every group has k people. */
    public static AnonymityReport generalise(DatasetRows rows, int k) throws SQLException {
        KAnonymity anonymity = new KAnonymity(rows);
        if (anonymity.names.isEmpty()) {
            return anonymity.report(0);
        }
        anonymity.forgetTheDay();
        anonymity.coarser(k);
        return anonymity.report(k);
    }

    private void coarser(int k) throws SQLException {
        if (done(k)) {
            return;
        }
        week("month", k);
        for (String name : List.of("company", "role")) {
            if (done(k)) {
                return;
            }
            hide(name, k);
        }
        if (done(k)) {
            return;
        }
        week("quarter", k);
        for (String name : List.of("country", "signup_week")) {
            if (done(k)) {
                return;
            }
            hide(name, k);
        }
        if (!done(k)) {
            long gone = rows.execute("DELETE FROM %s WHERE rowid IN (%s)".formatted(DatasetRows.TABLE, small(k)));
            steps.add("left out, for they still stood out: " + people(gone));
        }
    }

    /** What says more of the signup than the week that people are grouped by. */
    private void forgetTheDay() throws SQLException {
        List<String> finer = rows.fields().stream().map(Field::name).filter(FINER::contains).toList();
        for (String name : finer) {
            rows.execute("UPDATE %s SET %s = NULL".formatted(DatasetRows.TABLE, name));
        }
        if (!finer.isEmpty()) {
            steps.add("%s: empty, for they tell the day of the signup".formatted(String.join(", ", finer)));
        }
        Horizon horizon = rows.dataset().horizon();
        if (horizon != null) {
            rows.execute("UPDATE %s SET prediction_at = (signup_week + %d)::timestamp AT TIME ZONE 'UTC'"
                    .formatted(DatasetRows.TABLE, horizon.daysAfterSignup()));
            steps.add("prediction_at says the week only");
        }
    }

    /** Everybody's, unless so few stand out that it is better to hide or leave out theirs alone. */
    private void week(String unit, int k) throws SQLException {
        if (standingOut(k) * FEW <= rows.count()) {
            return;
        }
        Horizon horizon = rows.dataset().horizon();
        String start = "date_trunc('%s', signup_week::timestamp)::date".formatted(unit);
        rows.execute("UPDATE %s SET signup_week = %s%s".formatted(DatasetRows.TABLE, start,
                horizon == null
                        ? ""
                        : ", prediction_at = (%s + %d)::timestamp AT TIME ZONE 'UTC'".formatted(start,
                                horizon.daysAfterSignup())));
        steps.removeIf(step -> step.startsWith(WEEK));
        steps.add(WEEK + unit + (horizon == null ? "" : ", and prediction_at follows it"));
    }

    private void hide(String name, int k) throws SQLException {
        boolean when = name.equals("signup_week") && rows.dataset().horizon() != null;
        long hidden = rows.execute("UPDATE %1$s SET %2$s = NULL%3$s WHERE %2$s IS NOT NULL AND rowid IN (%4$s)"
                .formatted(DatasetRows.TABLE, name, when ? ", prediction_at = NULL" : "", small(k)));
        if (hidden > 0) {
            steps.add("%s is hidden for %s".formatted(name, people(hidden)));
        }
    }

    private boolean done(int k) throws SQLException {
        return standingOut(k) == 0;
    }

    private long standingOut(int k) throws SQLException {
        return rows.number("SELECT count(*) FROM (%s) AS small".formatted(small(k)));
    }

    private static String people(long number) {
        return number == 1 ? "1 person" : String.format(Locale.ROOT, "%,d people", number);
    }

    /** The rows of groups that are too small. */
    private String small(int k) {
        return """
                SELECT place FROM (SELECT rowid AS place, count(*) OVER (PARTITION BY %s) AS people FROM %s) AS grouped
                WHERE people < %d""".formatted(columns, DatasetRows.TABLE, k);
    }

    private AnonymityReport report(int wanted) throws SQLException {
        if (names.isEmpty()) {
            return new AnonymityReport(names, wanted, 0, 0, 0, steps);
        }
        try (Statement statement = rows.statement();
                ResultSet groups = statement.executeQuery("""
                        SELECT coalesce(min(people), 0), count(*), coalesce(sum(people) FILTER (WHERE people < %d), 0)
                        FROM (SELECT count(*) AS people FROM %s GROUP BY %s) AS groups"""
                        .formatted(AnonymityReport.USUAL, DatasetRows.TABLE, columns))) {
            groups.next();
            return new AnonymityReport(names, wanted, groups.getLong(1), groups.getLong(2), groups.getLong(3), steps);
        }
    }
}
