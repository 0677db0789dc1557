package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.etl.sql.SqlScript;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows for others to learn from. Its SQL stands in a file of its name, or in the one of all prediction datasets: the
 * fields, an id as what its pseudonym is made from, and columns beginning with {@code x_}, which are checked and never
 * exported (the split, the population; where something is predicted the prediction instant, the last instant the features
 * rest on, the label's instant and end).
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
        return sql(snapshot, Long.MAX_VALUE);
    }

    /** @param people whose sequences are wanted; where rows are no parts of sequences, all rows are there */
    String sql(Snapshot snapshot, long people) {
        String whose = people == Long.MAX_VALUE
                ? ""
                : """
                        AND user_id = ANY (ARRAY(SELECT user_id FROM core.users WHERE population = 'real' ORDER BY user_id LIMIT %d))"""
                        .formatted(people);
        return horizon == null
                ? script(id).replace("{whose}", whose).replace("{run}", Long.toString(snapshot.run()))
                        .replace("{as_of}", "timestamptz '%s'".formatted(snapshot.asOf()))
                        .replace("{zone}", "'%s'".formatted(snapshot.zone().replace("'", "''")))
                : TrainingSql.rows(this, horizon, snapshot.published());
    }

    /** Whether several rows in their order tell of one. */
    boolean sequences() {
        return order.size() > 1 && order.getFirst().equals("id");
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

    /** Whether its rows tell when people did things, and nothing that several could share: no k can be reached. */
    public boolean momentsOfPeople() {
        return quasiIdentifiers().isEmpty() && fields.stream().anyMatch(field -> field.role() == FieldRole.TIME);
    }

    /** What is predicted, where it is a yes or no. */
    public Optional<Field> target() {
        return labels().stream().filter(field -> field.type() == FieldType.BOOLEAN).findFirst();
    }

    public Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }
}
