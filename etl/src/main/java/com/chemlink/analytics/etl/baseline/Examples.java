package com.chemlink.analytics.etl.baseline;

import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import com.chemlink.analytics.etl.dataset.FieldType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The rows of one split as numbers: the dataset's numbers and yes-or-nos; words are left to better models. */
final class Examples {

    /** More rows make a baseline slower, not better. They are taken in the order of the pseudonyms, which is no order. */
    static final int MOST = 20_000;

    private final List<Field> features;
    private final double[][] values;
    private final boolean[] answers;

    /** @param values by row, then by feature; not known is NaN */
    private Examples(List<Field> features, double[][] values, boolean[] answers) {
        this.features = features;
        this.values = values;
        this.answers = answers;
    }

    static Examples of(DatasetRows rows, String split) throws SQLException {
        return of(rows, "%s WHERE x_split = '%s'".formatted(DatasetRows.TABLE, split), MOST);
    }

    /** Those whose answer is not known yet, in the order of their pseudonyms; their answers here mean nothing. */
    static Examples newest(DatasetRows rows) throws SQLException {
        return of(rows, DatasetRows.NEWEST, Integer.MAX_VALUE);
    }

    private static Examples of(DatasetRows rows, String from, int most) throws SQLException {
        List<Field> features = rows.dataset().features().stream()
                .filter(field -> field.role() == FieldRole.FEATURE
                        && (field.type().number() || field.type() == FieldType.BOOLEAN))
                .toList();
        StringBuilder columns = new StringBuilder();
        features.forEach(field -> columns.append(
                (field.type() == FieldType.BOOLEAN ? "%s::int::float8, " : "%s::float8, ").formatted(field.name())));
        List<double[]> values = new ArrayList<>();
        List<Boolean> answers = new ArrayList<>();
        try (Statement statement = rows.statement();
                ResultSet row = statement.executeQuery("""
                        SELECT %s %s FROM %s ORDER BY id LIMIT %d"""
                        .formatted(columns, rows.dataset().target().map(Field::name).orElseThrow(), from, most))) {
            while (row.next()) {
                double[] one = new double[features.size()];
                for (int i = 0; i < one.length; i++) {
                    double value = row.getDouble(i + 1);
                    one[i] = row.wasNull() ? Double.NaN : value;
                }
                values.add(one);
                answers.add(row.getBoolean(features.size() + 1));
            }
        }
        boolean[] known = new boolean[answers.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = answers.get(i);
        }
        return new Examples(features, values.toArray(double[][]::new), known);
    }

    List<Field> features() {
        return features;
    }

    double[] row(int place) {
        return values[place];
    }

    boolean answer(int place) {
        return answers[place];
    }

    boolean[] answers() {
        return answers.clone();
    }

    int size() {
        return answers.length;
    }

    long positives() {
        long positives = 0;
        for (boolean answer : answers) {
            positives += answer ? 1 : 0;
        }
        return positives;
    }

    /** A value of this feature, as it is in the middle of these rows; NaN where none is known. */
    double mean(int feature) {
        double sum = 0;
        int known = 0;
        for (double[] row : values) {
            if (!Double.isNaN(row[feature])) {
                sum += row[feature];
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    /** Some of these rows. */
    Examples only(List<Integer> places) {
        boolean[] some = new boolean[places.size()];
        for (int i = 0; i < some.length; i++) {
            some[i] = answers[places.get(i)];
        }
        return new Examples(features, places.stream().map(place -> values[place]).toArray(double[][]::new), some);
    }

    /** No more of these rows than so many, from the first to the last evenly. */
    Examples spread(int most) {
        int size = Math.min(most, size());
        return size == size()
                ? this
                : only(IntStream.range(0, size).mapToObj(i -> (int) ((long) i * size() / size)).toList());
    }

    /** The same rows, one feature everywhere the same. */
    Examples with(int feature, double value) {
        double[][] same = new double[size()][];
        for (int i = 0; i < same.length; i++) {
            same[i] = values[i].clone();
            same[i][feature] = value;
        }
        return new Examples(features, same, answers);
    }

    /** The same rows, the values of one feature dealt out anew. */
    Examples dealt(int feature, Random random) {
        double[][] dealt = new double[size()][];
        for (int i = 0; i < dealt.length; i++) {
            dealt[i] = values[i].clone();
        }
        for (int i = dealt.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double value = dealt[i][feature];
            dealt[i][feature] = dealt[other][feature];
            dealt[other][feature] = value;
        }
        return new Examples(features, dealt, answers);
    }
}
