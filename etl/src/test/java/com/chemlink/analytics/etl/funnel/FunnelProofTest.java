package com.chemlink.analytics.etl.funnel;

import static com.chemlink.analytics.etl.funnel.FunnelHistories.TYPES;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Funnels against the definition in plain Java, on histories by lot: many events of one instant, steps at the window's
 * last instant, attempts on both sides of the range and of as-of, in a zone whose clocks go back within it.
 * {@code -Dfunnel.users=N -Dfunnel.seed=S -Dfunnel.funnels=N} for more and others.
 */
class FunnelProofTest {

    private static final int USERS = Integer.getInteger("funnel.users", 2_000);
    private static final int FUNNELS = Integer.getInteger("funnel.funnels", 1);
    private static final long SEED = Long.getLong("funnel.seed", 20251103L);
    private static final List<String> LATER = List.of("signup", "view[type=profile]", "view[type=company]", "vote",
            "comment", "post", "profile_update", "joined", "profile:headline");

    private static final List<Breakdown> PARTS = List.of(Breakdown.values());

    @Test
    void funnels_by_lot_say_what_the_definition_says_of_everybody() throws SQLException {
        Random dice = new Random(SEED);
        try (FunnelQuestions questions = asking(TestPostgres.NEWEST, USERS)) {
            for (Order order : Order.values()) {
                FunnelProof.prove(questions, Funnel.of(List.of("view", "view"), 3, order, Breakdown.NONE), true);
                FunnelProof.prove(questions, Funnel.of(List.of("view", "vote", "view", "view", "post"), 14, order,
                        Breakdown.SEGMENT), true);
                for (int funnel = 0; funnel < FUNNELS; funnel++) {
                    FunnelProof.prove(questions, byLot(dice, order), dice.nextInt(3) > 0);
                }
            }
        }
    }

    /** Until each way of looking steps up was taken often enough by funnels nobody chose; one that is never taken fails. */
    @Test
    void steps_are_found_in_trails_among_their_own_instants_or_both() throws SQLException {
        Random dice = new Random(SEED);
        Map<Found, Integer> proved = new EnumMap<>(Found.class);
        try (FunnelQuestions questions = asking(TestPostgres.NEWEST, USERS / 4)) {
            for (int drawn = 0; drawn < 100; drawn++) {
                Funnel funnel = byLot(dice, Order.ORDERED);
                boolean bulk = dice.nextBoolean();
                Found found = Found.by(questions.reads(funnel.metric(), FunnelQuestions.FILTER.withBulk(bulk)));
                if (proved.merge(found, 1, Integer::sum) <= 2 * FUNNELS) {
                    FunnelProof.prove(questions, funnel, bulk);
                }
            }
        }
        assertThat(proved).hasSize(Found.values().length).allSatisfy((_, times) -> assertThat(times).isGreaterThan(2));
    }

    @Test
    void a_trail_is_asked_for_any_core_activity_that_is_one_step_of_an_ordered_funnel() throws SQLException {
        try (FunnelQuestions questions = asking(TestPostgres.NEWEST, USERS / 4)) {
            for (boolean bulk : List.of(true, false)) {
                are(questions, Found.IN_TRAILS, bulk, "signup > view > vote within 6 days, by segment",
                        "view > vote > profile:headline > comment > post within 6 days, by country",
                        "view > vote > post within 6 days, by cohort",
                        "view[type=profile] > profile:headline > post within 6 days, by segment");
                are(questions, Found.BOTH, bulk, "view > signup > vote within 6 days, by segment",
                        "vote > comment > signup > post within 6 days, by cohort",
                        "signup > vote > view[type=profile] > profile:headline > post within 6 days",
                        "vote > view > vote > post > post within 9 days");
                are(questions, Found.AMONG_INSTANTS, bulk, "vote > signup within 6 days",
                        "vote > post > post within 6 days",
                        "vote > view[type=profile] within 6 days", "vote > view within 6 days, any",
                        "vote > view within 6 days, strict");
            }
            are(questions, Found.IN_TRAILS, true, "view > profile_update > vote within 6 days");
            // Trails say nothing of who was updated with others.
            are(questions, Found.BOTH, false, "view > profile_update > vote within 6 days",
                    "profile_update > vote > signup within 6 days");
        }
    }

    @Test
    void people_themselves_say_when_they_began() throws SQLException {
        try (FunnelQuestions questions = asking(TestPostgres.NEWEST, USERS / 4)) {
            for (String text : List.of("joined > view > vote within 6 days, by cohort",
                    "joined > vote > joined within 6 days",
                    "joined > profile:headline > post within 6 days, by country",
                    "joined > post > view[type=profile] within 14 days, any, by segment",
                    "joined > signup > vote within 6 days, strict", "joined > profile_update > view within 6 days")) {
                Funnel funnel = Funnel.parse(text);
                for (Metric metric : List.of(funnel.metric(), funnel.trend(), funnel.differences())) {
                    assertThat(questions.reads(metric, FunnelQuestions.FILTER)).as(text)
                            .contains("ARRAY[person.started_at]").doesNotContain(".event_type = 'joined'");
                }
                FunnelProof.prove(questions, funnel, true);
                FunnelProof.prove(questions, funnel, false);
            }
        }
    }

    private static void are(FunnelQuestions questions, Found expected, boolean bulk, String... funnels) {
        for (String text : funnels) {
            Funnel funnel = Funnel.parse(text);
            for (Metric metric : List.of(funnel.metric(), funnel.trend(), funnel.differences())) {
                assertThat(Found.by(questions.reads(metric, FunnelQuestions.FILTER.withBulk(bulk)))).as(text)
                        .isEqualTo(expected);
            }
            FunnelProof.prove(questions, funnel, bulk);
        }
    }

    /** Where the steps after the first were found. */
    private enum Found {
        IN_TRAILS, AMONG_INSTANTS, BOTH;

        private static final Pattern OTHERS = Pattern.compile("(?:kind|place)_[2-9]");

        static Found by(String statement) {
            if (!statement.contains("position(")) {
                assertThat(statement).doesNotContain("user_trails");
                return AMONG_INSTANTS;
            }
            // More kinds than the first, or the first once more.
            return OTHERS.matcher(statement).find()
                    ? BOTH
                    : IN_TRAILS;
        }
    }

    @Test
    void the_oldest_server_says_the_same() throws SQLException {
        try (FunnelQuestions oldest = asking(TestPostgres.OLDEST, USERS / 10)) {
            for (Order order : Order.values()) {
                FunnelProof.prove(oldest, Funnel.of(List.of("signup", "view", "profile:headline", "vote"), 5, order,
                        Breakdown.SEGMENT), true);
            }
        }
    }

    private static FunnelQuestions asking(TestPostgres server, int users) {
        return new FunnelQuestions(FunnelHistories.byLot(users, new Random(SEED)), server);
    }

    private static Funnel byLot(Random dice, Order order) {
        List<String> steps = new ArrayList<>(List.of(TYPES.get(dice.nextInt(TYPES.size()))));
        for (int step = 1 + dice.nextInt(4); step > 0; step--) {
            String next = LATER.get(dice.nextInt(LATER.size()));
            // One event cannot be two kinds of step: a funnel that begins with any view has no special ones.
            steps.add(next.startsWith("view") && steps.getFirst().equals("view") ? "view" : next);
        }
        return Funnel.of(steps, 1 + dice.nextInt(15), order,
                PARTS.get(dice.nextInt(PARTS.size())));
    }
}
