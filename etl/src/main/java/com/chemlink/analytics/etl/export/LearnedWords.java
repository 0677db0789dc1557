package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.baseline.Baseline;
import com.chemlink.analytics.etl.baseline.Learned;
import com.chemlink.analytics.etl.baseline.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a data card says of what simple models made of the dataset. */
final class LearnedWords {

    private static final int IMPORTANCES = 10;
    private static final int PEOPLE = 20;
    private static final int MOVERS = 5;

    private final List<String> lines = new ArrayList<>();

    private LearnedWords() {}

    static List<String> of(Learned learned) {
        LearnedWords words = new LearnedWords();
        words.add("## Is it any good?", "", learned.baseline().sentence(), "");
        switch (learned.baseline()) {
            case Baseline.Measured measured -> words.measured(measured);
            case Baseline.TooFew few -> words.add(few.reason(), "");
        }
        learned.outlook().ifPresent(words::outlook);
        return words.lines;
    }

    private void measured(Baseline.Measured measured) {
        add(String.format(Locale.ROOT,
                "Simple models, trained on %,d older rows and measured on %,d newest with %,d positives. An estimate of what the features hold, not a product.",
                measured.learnedFrom(), measured.measuredOn(), measured.positives()));
        add("", "| model | AUC | 95 % interval (Hanley and McNeil) |", "|---|---:|---|");
        measured.models()
                .forEach(model -> add(
                        String.format(Locale.ROOT, "| %s | %.3f | %.3f–%.3f |", model.model(), model.curve().area(),
                                model.curve().low(), model.curve().high())));
        measured.models().forEach(this::calibration);
        add("", "Permutation importance: the loss of AUC of %s on the test split when a feature's values are dealt out anew among its rows."
                .formatted(measured.best().model()), "", "| feature | loss |", "|---|---:|");
        measured.importances().stream().limit(IMPORTANCES)
                .forEach(importance -> add(
                        String.format(Locale.ROOT, "| `%s` | %.4f |", importance.feature(), importance.loss())));
        add("");
    }

    private void calibration(Baseline.Measure model) {
        add("", "Calibration of %s on the test split, fifths of the people from least to most likely:"
                .formatted(model.model()), "", "| predicted | observed | people |", "|---:|---:|---:|");
        model.calibration().forEach(bin -> add(String.format(Locale.ROOT, "| %.3f | %.3f | %,d |", bin.predicted(),
                (double) bin.positives() / Math.max(1, bin.people()), bin.people())));
    }

    private void outlook(Outlook outlook) {
        add("## Who is likely to follow: an estimate", "");
        add(String.format(Locale.ROOT,
                "%,d of the newest signups have no label yet, for their horizon has not ended; they are not among the rows. "
                        + "Logistic regression places these first. It estimates, it does not know:",
                outlook.people()));
        add("", "| id | signed up | estimate |", "|---|---|---:|");
        outlook.likely().stream().limit(PEOPLE)
                .forEach(person -> add(String.format(Locale.ROOT, "| `%s` | %s | %s |", person.id(),
                        person.signedUp(), Outlook.percent(person.estimate()))));
        add("", "How the mean estimate of the others would change if they had as much of a feature as the likeliest "
                + "fifth has. It says what the model rests on, not what would happen:", "",
                "| feature | they have | the likeliest have | estimate now | estimate then |",
                "|---|---:|---:|---:|---:|");
        outlook.movers().stream().limit(MOVERS)
                .forEach(mover -> add(String.format(Locale.ROOT, "| `%s` | %.1f | %.1f | %s | %s |",
                        mover.feature(), mover.have(), mover.likeliestHave(), Outlook.percent(mover.from()),
                        Outlook.percent(mover.to()))));
        add("");
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
