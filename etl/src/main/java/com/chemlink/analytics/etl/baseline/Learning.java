package com.chemlink.analytics.etl.baseline;

import com.chemlink.analytics.etl.baseline.Baseline.Bin;
import com.chemlink.analytics.etl.baseline.Baseline.Importance;
import com.chemlink.analytics.etl.baseline.Baseline.Measure;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Split;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Trains simple models on what is older and measures them on what is newest. The same rows give the same result. */
public final class Learning {

    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");
    private static final long SEED = 1;
    private static final int DEPTH = 3;
    private static final int TREES = 30;
    private static final int BINS = 5;
    private static final int DEALS = 3;

    private final Examples learned;
    private final Examples measured;
    private final Scales scales;

    Learning(Examples learned, Examples measured) {
        this.learned = learned;
        this.measured = measured;
        this.scales = new Scales(learned);
    }

    /** Of a dataset that predicts a yes or no. */
    public static Learned of(DatasetRows rows) throws SQLException {
        List<Split> splits = rows.splits();
        if (!Enough.toLearnFrom(splits)) {
            return new Learned(new Baseline.TooFew(splits.stream().map(Split::positives)
                    .mapToLong(positives -> positives == null ? 0 : positives).sum()), Optional.empty());
        }
        Learning learning = new Learning(Examples.of(rows, "train"), Examples.of(rows, "test"));
        Map<String, Model<Label>> models = learning.trained();
        Baseline.Measured measured = learning.measure(models);
        if (!measured.betterThanChance() || !rows.newestKnown()) {
            return new Learned(measured, Optional.empty());
        }
        Model<Label> best = Objects.requireNonNull(models.get(measured.best().model()));
        return new Learned(measured, Outlook.of(rows, row -> learning.score(best, row)));
    }

    private Map<String, Model<Label>> trained() {
        TRIBUO.setLevel(Level.WARNING);
        MutableDataset<Label> data = data();
        Map<String, Model<Label>> models = new LinkedHashMap<>();
        models.put("logistic regression", new LogisticRegressionTrainer().train(data));
        models.put("boosted trees",
                new AdaBoostTrainer(new CARTClassificationTrainer(DEPTH), TREES, SEED).train(data));
        return models;
    }

    private Baseline.Measured measure(Map<String, Model<Label>> models) {
        List<Measure> measures = models.entrySet().stream()
                .map(model -> measure(model.getKey(), model.getValue())).toList();
        Measure best = Measure.best(measures);
        return new Baseline.Measured(learned.size(), measured.size(), measured.positives(), measures,
                importances(Objects.requireNonNull(models.get(best.model()))));
    }

    private MutableDataset<Label> data() {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("train",
                OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), labels), labels);
        for (int i = 0; i < learned.size(); i++) {
            data.add(scales.example(learned.row(i), learned.answer(i)));
        }
        return data;
    }

    private Measure measure(String name, Model<Label> model) {
        double[] scores = scores(model, measured);
        return new Measure(name, Curve.of(scores, measured.answers()), bins(scores, measured.answers()));
    }

    private double[] scores(Model<Label> model, Examples examples) {
        double[] scores = new double[examples.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(model, examples.row(i));
        }
        return scores;
    }

    private double score(Model<Label> model, double[] row) {
        return Objects.requireNonNull(model.predict(scales.example(row, false)).getOutputScores().get(Scales.YES))
                .getScore();
    }

    /** As many people in each, from those who are least likely to those who are most. */
    private static List<Bin> bins(double[] scores, boolean[] answers) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) order.length * bin / BINS);
            int to = (int) ((long) order.length * (bin + 1) / BINS);
            double predicted = 0;
            long positives = 0;
            for (int i = from; i < to; i++) {
                predicted += scores[order[i]];
                positives += answers[order[i]] ? 1 : 0;
            }
            bins.add(new Bin(predicted / Math.max(1, to - from), to - from, positives));
        }
        return bins;
    }

    private List<Importance> importances(Model<Label> model) {
        double area = Curve.of(scores(model, measured), measured.answers()).area();
        List<Importance> importances = new ArrayList<>();
        for (int feature = 0; feature < measured.features().size(); feature++) {
            Random random = new Random(SEED + feature);
            double loss = 0;
            for (int deal = 0; deal < DEALS; deal++) {
                Examples dealt = measured.dealt(feature, random);
                loss += area - Curve.of(scores(model, dealt), dealt.answers()).area();
            }
            importances.add(new Importance(measured.features().get(feature).name(), loss / DEALS));
        }
        importances.sort(Comparator.comparingDouble(Importance::loss).reversed());
        return importances;
    }
}
