package com.chemlink.analytics.etl.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.chemlink.analytics.etl.baseline.Baseline.Measure;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.sample.FilledCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Planted causes are found; where there are none, nothing is. */
class LearningTest {

    /** Those who are active already stay active; the planted causes are about the others. */
    private static final String NOT_ACTIVE_YET = "DELETE FROM dataset_rows WHERE core_activities > 0";

    /** The labels of each split dealt out anew. */
    private static String shuffled(int seed) {
        return """
                UPDATE dataset_rows SET activated_within_30d = other.label
                FROM (SELECT id, row_number() OVER (PARTITION BY x_split ORDER BY id) AS place, x_split FROM dataset_rows) AS own
                JOIN (SELECT activated_within_30d AS label, row_number() OVER (PARTITION BY x_split ORDER BY md5(id || %d)) AS place, x_split
                      FROM dataset_rows) AS other ON other.place = own.place AND other.x_split = own.x_split
                WHERE dataset_rows.id = own.id"""
                .formatted(seed);
    }

    private static Syncs company;

    @BeforeAll
    static void company_with_planted_causes() {
        FilledCompany sources = FilledCompany.create(TestPostgres.NEWEST, 5_000, 7);
        company = new Syncs(sources.chemlink(), sources.engagement(),
                AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC);
        company.full();
    }

    private static Learned learned(String... changes) {
        return SyncedCompany.look(company, Datasets.ACTIVATION, rows -> {
            for (String change : changes) {
                rows.execute(change);
            }
            return Learning.of(rows);
        });
    }

    private static Baseline.Measured measured(String... changes) {
        return (Baseline.Measured) learned(changes).baseline();
    }

    @Test
    void planted_causes_are_found() {
        Baseline.Measured baseline = measured(NOT_ACTIVE_YET);
        assertThat(baseline.models()).extracting(Measure::model).containsExactly("logistic regression",
                "boosted trees");
        assertThat(baseline.models()).as("neither is idle")
                .allSatisfy(model -> assertThat(model.curve().area()).as(model.model()).isGreaterThan(0.53));
        Measure best = baseline.best();
        assertThat(best.curve().low()).as(baseline.sentence()).isGreaterThan(0.5);
        assertThat(best.curve().area()).isBetween(0.56, 0.80);
        // The Finder is switched on by the embeddings of the night after signing up; jobs and studies are causes too.
        assertThat(baseline.importances().subList(0, 3)).extracting(Baseline.Importance::feature)
                .contains("embeddings_added", "experiences_added");
        assertThat(best.calibration()).hasSize(5);
        assertThat(best.calibration().getLast().positives())
                .isGreaterThan(best.calibration().getFirst().positives());
        assertThat(best.calibration().stream().mapToLong(Baseline.Bin::people).sum()).isEqualTo(baseline.measuredOn());
        assertThat(best.calibration().stream().mapToLong(Baseline.Bin::positives).sum())
                .isEqualTo(baseline.positives());
        assertThat(best.calibration()).isSortedAccordingTo(Comparator.comparingDouble(Baseline.Bin::predicted));
    }

    @Test
    void nothing_is_found_in_shuffled_labels() {
        List<Curve> found = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            Learned learned = learned(NOT_ACTIVE_YET, shuffled(seed));
            Baseline.Measured baseline = (Baseline.Measured) learned.baseline();
            baseline.models().forEach(model -> found.add(model.curve()));
            assertThat(learned.outlook().isPresent())
                    .isEqualTo(baseline.models().getFirst().curve().betterThanChance());
            assertThat(baseline.sentence().endsWith("no better than chance."))
                    .isNotEqualTo(baseline.betterThanChance());
        }
        // One interval in forty lies above a half by mere chance.
        assertThat(found).filteredOn(curve -> curve.low() > 0.5).hasSizeLessThan(2);
        assertThat(found.stream().mapToDouble(Curve::area).average().orElseThrow()).isBetween(0.46, 0.54);
    }

    @Test
    void whoever_is_active_already_is_told_from_the_others_the_newest_are_placed_and_it_is_said_what_moves_them() {
        Learned learned = learned();
        assertThat(((Baseline.Measured) learned.baseline()).models())
                .allSatisfy(model -> assertThat(model.curve().area()).as(model.model()).isGreaterThan(0.6));
        Outlook outlook = learned.outlook().orElseThrow();
        assertThat(outlook.people()).isGreaterThan(100);
        assertThat(outlook.likely()).hasSize((int) (outlook.people() / 5))
                .isSortedAccordingTo(Comparator.comparingDouble(Outlook.Likely::estimate).reversed())
                .allSatisfy(person -> {
                    assertThat(person.id()).matches("[0-9a-f]{32}");
                    assertThat(person.estimate()).isBetween(0.0, 1.0);
                });
        assertThat(outlook.movers()).isNotEmpty().allSatisfy(mover -> {
            assertThat(mover.likeliestHave()).isGreaterThan(mover.have());
            assertThat(mover.to()).isGreaterThan(mover.from());
        });
        assertThat(learned()).isEqualTo(learned);
    }

    @Test
    void too_few_positives_are_not_learned_from() {
        Baseline few = learned("UPDATE dataset_rows SET activated_within_30d = false WHERE left(id, 2) <> '00'")
                .baseline();
        assertThat(few.sentence()).startsWith("Too few positives to learn from: ");
        assertThat(((Baseline.TooFew) few).reason()).contains("50 rows of either answer", "15 to measure on");
    }

    @Test
    void the_area_is_the_share_of_pairs_in_the_right_order() {
        Random random = new Random(3);
        double[] scores = random.doubles(60).map(score -> Math.round(score * 20) / 20.0).toArray();
        boolean[] answers = new boolean[60];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = random.nextInt(3) == 0;
        }
        double pairs = 0;
        double right = 0;
        for (int yes = 0; yes < 60; yes++) {
            for (int no = 0; no < 60; no++) {
                if (answers[yes] && !answers[no]) {
                    pairs++;
                    right += scores[yes] > scores[no] ? 1 : scores[yes] == scores[no] ? 0.5 : 0;
                }
            }
        }
        Curve curve = Curve.of(scores, answers);
        assertThat(curve.area()).isCloseTo(right / pairs, within(1e-12));
        assertThat(curve.low()).isLessThan(curve.area()).isGreaterThan(0);
        assertThat(curve.high()).isGreaterThan(curve.area());
    }
}
