package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at what was seen for whatever somebody has to decide upon before it is published. */
record GateKeeper(Connection connection) {

    /** What somebody has published and then acknowledged or waived holds nothing back, unless it grows by a tenth. */
    private static final String HELD = """
            WITH gate (check_id, subject, percent, least) AS (VALUES (?, ?, ?::numeric, ?)),
            failing AS (
                SELECT seen.check_id, seen.subject, seen.affected AS failing, seen.total AS of_total
                FROM seen
                JOIN gate ON gate.check_id = seen.check_id AND gate.subject IN ('', seen.subject)
            )
            SELECT failing.subject, failing.failing, failing.of_total
            FROM failing
            CROSS JOIN gate
            WHERE CASE WHEN gate.percent IS NULL THEN failing >= gate.least
                       ELSE of_total >= gate.least AND failing * 100 > of_total * gate.percent END
              AND NOT EXISTS (
                  SELECT FROM ops.findings AS known
                  JOIN ops.finding_counts AS was ON was.finding_id = known.finding_id AND was.run_id = known.last_run_id
                  WHERE known.check_id = failing.check_id AND known.subject = failing.subject
                    AND known.status IN ('acknowledged', 'waived') AND failing.failing <= was.affected * 1.1)
            ORDER BY failing.subject""";

    /** What holds back, and what its check advises. */
    private record Held(String words, String advice) {}

    /** Whether its rows do not say of how many they are, though its gate asks for a share. */
    boolean cannotTell(Check check) throws SQLException {
        if (!check.gate().filter(Gate::isShare).isPresent()) {
            return false;
        }
        try (PreparedStatement query = connection
                .prepareStatement("SELECT FROM check_rows WHERE check_id = ? AND of_total IS NULL LIMIT 1")) {
            query.setString(1, check.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    void requireOpen(List<Check> checks) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (Check check : checks) {
            Optional<Gate> gate = check.gate();
            if (gate.isPresent()) {
                held.addAll(held(check, gate.get()));
            }
        }
        if (!held.isEmpty()) {
            throw new Failure(Category.REFUSED, "SYNC-HELD",
                    "The data is not as it should be: %s.".formatted(String.join(", ",
                            held.stream().map(Held::words).toList())),
                    "Nothing was published. %s If it is right, sync again with --accept-empty."
                            .formatted(held.getFirst().advice()));
        }
    }

    private List<Held> held(Check check, Gate gate) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HELD)) {
            query.setString(1, check.id());
            query.setString(2, gate.subject());
            query.setBigDecimal(3, gate.percent());
            query.setLong(4, gate.least());
            List<Held> held = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.add(new Held(words(check, row), check.advice().isEmpty()
                            ? "Ask the source's owner."
                            : check.advice()));
                }
            }
            return held;
        }
    }

    private static String words(Check check, ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        long failing = row.getLong("failing");
        String named = check.title().replace("{subject}", subject);
        String title = named.contains(subject) ? named : named + ": " + subject;
        long total = row.getLong("of_total");
        return total == 0
                ? String.format(Locale.ROOT, "%s (%,d %s)", title, failing, failing == 1 ? "row" : "rows")
                : String.format(Locale.ROOT, "%s (%,d of %,d rows of %s)", title, failing, total,
                        check.where().replace("{subject}", subject));
    }
}
