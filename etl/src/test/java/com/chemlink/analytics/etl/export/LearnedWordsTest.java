package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.baseline.Baseline;
import com.chemlink.analytics.etl.baseline.Curve;
import com.chemlink.analytics.etl.baseline.Learned;
import com.chemlink.analytics.etl.baseline.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What models made of a dataset stands in its card, every number with what it is. */
class LearnedWordsTest {

    private static final Baseline.Measured MEASURED = new Baseline.Measured(12_265, 2_648, 729,
            List.of(new Baseline.Measure("logistic regression", new Curve(0.842, 0.823, 0.861),
                    List.of(new Baseline.Bin(0.25, 529, 100))),
                    new Baseline.Measure("boosted trees", new Curve(0.845, 0.826, 0.864),
                            List.of(new Baseline.Bin(0.169, 530, 53)))),
            List.of(new Baseline.Importance("active_days", 0.1994)));

    @Test
    void a_baseline_stands_with_area_interval_calibration_of_each_model_and_importances() {
        assertThat(LearnedWords.of(new Learned(MEASURED, Optional.empty())))
                .contains("| logistic regression | 0.842 | 0.823–0.861 |", "| boosted trees | 0.845 | 0.826–0.864 |",
                        "Calibration of logistic regression on the test split, fifths of the people from least to most likely:",
                        "| 0.250 | 0.189 | 529 |",
                        "Calibration of boosted trees on the test split, fifths of the people from least to most likely:",
                        "| 0.169 | 0.100 | 530 |", "| `active_days` | 0.1994 |")
                .anyMatch(line -> line.startsWith("Permutation importance: the loss of AUC of boosted trees"))
                .anyMatch(
                        line -> line.contains("12,265 older rows") && line.contains("2,648 newest with 729 positives"))
                .noneMatch(line -> line.startsWith("## Who is likely"));
    }

    @Test
    void the_newest_signups_are_an_estimate_and_called_so() {
        assertThat(LearnedWords.of(new Learned(MEASURED, Optional.of(new Outlook(1_688,
                List.of(new Outlook.Likely("254be3a75c4022ef7b6c5d0b86d82d96", LocalDate.parse("2025-10-24"), 0.871)),
                List.of(new Outlook.Mover("active_days", 0.1, 2.4, 0.105, 0.898)))))))
                .contains("## Who is likely to follow: an estimate",
                        "| `254be3a75c4022ef7b6c5d0b86d82d96` | 2025-10-24 | 87.1 % |",
                        "| `active_days` | 0.1 | 2.4 | 10.5 % | 89.8 % |")
                .anyMatch(line -> line.startsWith("1,688 of the newest signups have no label yet"));
    }

    @Test
    void too_few_positives_are_said_with_how_many_it_takes() {
        assertThat(LearnedWords.of(new Learned(new Baseline.TooFew(74), Optional.empty())))
                .contains("Too few positives to learn from: 74 in all.",
                        "A model would find chance, so none was tried: it takes 50 rows of either answer to learn from, and 15 to measure on.");
    }
}
