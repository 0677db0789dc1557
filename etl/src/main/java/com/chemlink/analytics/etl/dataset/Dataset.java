package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.etl.sql.SqlScript;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows for others to learn from. Its SQL stands in a file of its name, or in the one of all prediction datasets: the
 * fields, an id as what its pseudonym is made from, and columns beginning with {@code x_}, which are checked and never
 * exported (the split, the population, the prediction instant, the last instant the features rest on, the label's
 * instant and end).
 *
 * @param row what one row is
 * @param use what it is good for
 * @param order the fields its rows are sorted by; they make every row unique
 * @param horizon what is predicted when; null where nothing is
 * @param past whether it can be put together as an earlier run published it
 */
public record Dataset(String id, String title, String row, String use, List<Field> fields, List<String> order,
        @Nullable Horizon horizon, boolean past) {

    /** The query behind it. */
    public String sql(Snapshot snapshot) {
        return horizon == null ? script(id) : TrainingSql.rows(this, horizon, snapshot.published());
    }

    /** The query that counts what is left out of it, with the reason. */
    public String leftOutSql() {
        return horizon == null ? script(id + "-left-out") : TrainingSql.leftOut(horizon);
    }

    static String script(String name) {
        return new SqlScript(Dataset.class, name + ".sql").text();
    }

    public List<Field> features() {
        return fields.stream().filter(field -> field.role().feature()).toList();
    }

    public List<Field> labels() {
        return fields.stream().filter(field -> field.role() == FieldRole.LABEL).toList();
    }

    public List<Field> quasiIdentifiers() {
        return fields.stream().filter(field -> field.role() == FieldRole.QUASI_IDENTIFIER).toList();
    }

    public List<Field> personal() {
        return fields.stream().filter(field -> field.role() == FieldRole.PERSONAL).toList();
    }

    /** What is predicted, where it is a yes or no. */
    public Optional<Field> target() {
        return labels().stream().filter(field -> field.type() == FieldType.BOOLEAN).findFirst();
    }

    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }
}
