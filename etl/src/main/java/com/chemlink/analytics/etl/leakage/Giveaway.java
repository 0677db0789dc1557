package com.chemlink.analytics.etl.leakage;

import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldType;
import com.chemlink.analytics.etl.leakage.Verdict.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether one feature alone predicts the label almost perfectly: then it holds the answer rather than a reason. Measured
 * by the area under the curve, from how many rows and positives each of its values has.
 */
final class Giveaway {

    private static final int FEWEST_POSITIVES = 10;
    private static final double ALMOST_PERFECT = 98;
    private static final String PROMISE = "No feature gives the answer away";

    private Giveaway() {}

    static Verdict check(DatasetRows rows) throws SQLException {
        String target = rows.dataset().target().map(Field::name).orElseThrow();
        long positives = rows
                .number("SELECT count(*) FROM %s WHERE %s".formatted(DatasetRows.TABLE, target));
        if (positives < FEWEST_POSITIVES) {
            return new Verdict("giveaway", Outcome.NOT_APPLICABLE, PROMISE,
                    String.format(Locale.ROOT, "%,d positives are too few to tell", positives));
        }
        List<String> suspects = new ArrayList<>();
        for (Field feature : rows.dataset().features()) {
            if (rows.number(area(feature, target)) >= ALMOST_PERFECT) {
                suspects.add(feature.name());
            }
        }
        return suspects.isEmpty()
                ? new Verdict("giveaway", Outcome.PASSED, PROMISE, "")
                : new Verdict("giveaway", Outcome.REFUSED, PROMISE,
                        "alone predicts the label almost perfectly: " + String.join(", ", suspects));
    }

    /**
     * The area in hundredths. Words are put in the order of their share of positives; those of fewer than 5 rows count
     * as one.
     */
    private static String area(Field feature, String target) {
        boolean words = feature.type() == FieldType.TEXT;
        return """
                WITH single AS (
                    SELECT %1$s AS value, count(*) AS rows, count(*) FILTER (WHERE %2$s) AS positives FROM %3$s GROUP BY 1
                ), grouped AS (
                    SELECT %4$s AS value, sum(rows) AS rows, sum(positives) AS positives FROM single GROUP BY 1
                ), counted AS (
                    SELECT positives, rows - positives AS negatives, sum(rows - positives) OVER (ORDER BY %5$s ROWS UNBOUNDED PRECEDING) AS until,
                           sum(positives) OVER () AS all_positives, sum(rows - positives) OVER () AS all_negatives
                    FROM grouped
                )
                SELECT round(100 * greatest(area, 1 - area))::bigint
                FROM (SELECT coalesce(sum(positives * (until - negatives / 2.0)) / nullif(max(all_positives) * max(all_negatives), 0), 0.5) AS area
                      FROM counted) AS curve"""
                .formatted(feature.name(), target, DatasetRows.TABLE,
                        words ? "CASE WHEN rows >= 5 THEN value END" : "value",
                        words ? "positives / rows, value" : "value NULLS FIRST");
    }
}
