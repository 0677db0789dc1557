package com.chemlink.analytics.etl.leakage;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import com.chemlink.analytics.etl.dataset.FieldType;
import com.chemlink.analytics.etl.dataset.Horizon;
import com.chemlink.analytics.etl.leakage.Verdict.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules a dataset must pass before it is exported. They look at the rows, not only at what is said of them. */
public final class LeakageCheck {

    private static final String ADDRESS = "[^@[:space:]]+@[^@[:space:]]+[.][[:alpha:]]{2,}";

    private final DatasetRows rows;
    private final Dataset dataset;
    private final List<Field> exported;
    private final Set<String> askedFor;

    private LeakageCheck(DatasetRows rows, List<Field> exported, Set<String> askedFor) {
        this.rows = rows;
        this.dataset = rows.dataset();
        this.exported = exported;
        this.askedFor = askedFor;
    }

    /**
     * @param exported the fields that are to be handed on
     * @param askedFor personal fields that somebody asked for by name
     */
    public static List<Verdict> of(DatasetRows rows, List<Field> exported, Set<String> askedFor) throws SQLException {
        LeakageCheck check = new LeakageCheck(rows, exported, askedFor);
        List<Verdict> verdicts = new ArrayList<>();
        Horizon horizon = rows.dataset().horizon();
        if (horizon != null) {
            verdicts.add(check.knownInTime(horizon));
            verdicts.add(check.labelAfterwards(horizon));
            verdicts.add(check.mature());
            verdicts.add(check.oneSplit());
        }
        verdicts.add(check.realPeople());
        verdicts.add(check.nothingPersonal());
        verdicts.add(check.pseudonyms());
        verdicts.add(horizon == null
                ? new Verdict("giveaway", Outcome.NOT_APPLICABLE, "No feature gives the answer away",
                        rows.dataset().labels().isEmpty()
                                ? "nothing is predicted"
                                : "its label follows from rules about the record itself")
                : Giveaway.check(rows));
        return verdicts;
    }

    private Verdict knownInTime(Horizon horizon) throws SQLException {
        String promise = "Nothing known after day %d".formatted(horizon.daysAfterSignup());
        String late = dataset.features().stream().filter(field -> !field.known().inTime()).map(Field::name)
                .collect(Collectors.joining(", "));
        if (!late.isEmpty()) {
            return new Verdict("known-in-time", Outcome.REFUSED, promise,
                    "not known at the prediction instant: " + late);
        }
        return Verdict.of("known-in-time", promise, count("x_t IS NULL OR x_known_at IS NULL OR x_known_at > x_t"),
                "%d row rests on something after its prediction instant",
                "%,d rows rest on something after their prediction instant");
    }

    private Verdict labelAfterwards(Horizon horizon) throws SQLException {
        String target = dataset.target().map(Field::name).orElseThrow();
        return Verdict.of("label-afterwards",
                "Labels look only at days %d–%d".formatted(horizon.daysAfterSignup() + 1,
                        horizon.daysAfterSignup() + horizon.days()),
                count("x_label_at <= x_t OR x_label_at > x_label_until OR %s <> (x_label_at IS NOT NULL)"
                        .formatted(target)),
                "%d label rests on something outside (T, T + horizon]",
                "%,d labels rest on something outside (T, T + horizon]");
    }

    private Verdict mature() throws SQLException {
        return Verdict.of("mature", "Every label is known by now",
                count("x_label_until IS NULL OR x_label_until > '%s'::timestamptz".formatted(rows.snapshot().asOf())),
                "%d row whose horizon has not ended yet", "%,d rows whose horizon has not ended yet");
    }

    private Verdict oneSplit() throws SQLException {
        boolean once = rows.number("SELECT count(DISTINCT id) FROM " + DatasetRows.TABLE) == rows.count();
        long people = once
                ? 0
                : rows.number(
                        """
                                SELECT count(*) FROM (SELECT id FROM %1$s GROUP BY id HAVING count(DISTINCT x_split) > 1) AS two"""
                                .formatted(DatasetRows.TABLE));
        if (people > 0) {
            return Verdict.of("one-split", "No person in two splits", people, "%d person is in two splits",
                    "%,d people are in two splits");
        }
        return Verdict.of("one-split", "No person in two splits",
                rows.number(
                        """
                                WITH ends AS (SELECT x_split, min(x_t) AS first, max(x_t) AS last FROM %s GROUP BY x_split)
                                SELECT count(*) FROM ends AS older JOIN ends AS newer ON older.last >= newer.first
                                WHERE (older.x_split, newer.x_split) IN (('train', 'validation'), ('train', 'test'), ('validation', 'test'))"""
                                .formatted(DatasetRows.TABLE)),
                "%d time an older split reaches into a newer one", "%,d times an older split reaches into a newer one");
    }

    private Verdict realPeople() throws SQLException {
        String promise = "No ghosts, test or deleted accounts";
        return rows.number("SELECT count(x_population) FROM " + DatasetRows.TABLE) == 0
                ? new Verdict("real-people", Outcome.NOT_APPLICABLE, promise,
                        "its rows are not chosen by whose they are")
                : Verdict.of("real-people", promise, count("x_population IS DISTINCT FROM 'real'") + rows.ofOthers(),
                        "%d row is of a ghost, a test or a deleted account",
                        "%,d rows are of ghosts, test or deleted accounts");
    }

    private Verdict nothingPersonal() throws SQLException {
        String unasked = exported.stream()
                .filter(field -> field.role() == FieldRole.PERSONAL && !askedFor.contains(field.name()))
                .map(Field::name).collect(Collectors.joining(", "));
        if (!unasked.isEmpty()) {
            return new Verdict("personal-data", Outcome.REFUSED, "No personal data",
                    "personal columns nobody asked for: " + unasked);
        }
        for (Field field : exported) {
            if (field.type() == FieldType.TEXT && field.role() != FieldRole.PERSONAL) {
                long addresses = count("contains(%1$s, '@') AND regexp_matches(%1$s, '%2$s')".formatted(field.name(),
                        ADDRESS));
                if (addresses > 0) {
                    return Verdict.of("personal-data", "No personal data", addresses,
                            "%d e-mail address in " + field.name(), "%,d e-mail addresses in " + field.name());
                }
            }
        }
        return new Verdict("personal-data", Outcome.PASSED, "No personal data",
                askedFor.isEmpty() ? "" : "but for what was asked for: " + String.join(", ", askedFor));
    }

    private Verdict pseudonyms() throws SQLException {
        String promise = "Ids are pseudonyms";
        Field id = exported.getFirst();
        return id.type() != FieldType.TEXT
                ? new Verdict("pseudonyms", Outcome.NOT_APPLICABLE, promise, "its rows are no people")
                : Verdict.of("pseudonyms", promise,
                        count("NOT regexp_matches(%s, '^[0-9a-f]{32}$')".formatted(id.name())),
                        "%d id is no pseudonym", "%,d ids are not pseudonyms");
    }

    private long count(String condition) throws SQLException {
        return rows.number("SELECT count(*) FROM %s WHERE %s".formatted(DatasetRows.TABLE, condition));
    }
}
