package com.chemlink.analytics.etl.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every figure published on 3 November 2025 that the sources alone can answer comes out of the sample, on the oldest
 * and on the newest server, by plain SQL that knows nothing of how the sample was made.
 */
@ParameterizedClass
@EnumSource(names = {"NEWEST", "OLDEST"})
class PublishedFiguresTest {

    private final FilledSample sample;
    private final Identities identities;

    PublishedFiguresTest(TestPostgres server) {
        sample = FilledSample.on(server);
        identities = Identities.of(sample);
    }

    @TestFactory
    Stream<DynamicTest> figures_of_chemlink_service() {
        return each("figures-chemlink.sql", 24, sample.chemlink());
    }

    @TestFactory
    Stream<DynamicTest> figures_of_engagement_platform() {
        return each("figures-engagement.sql", 9, sample.engagement());
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_in_chemlink_service_on_purpose() {
        return each("truths-chemlink.sql", 13, sample.chemlink());
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_in_engagement_platform_on_purpose() {
        return each("truths-engagement.sql", 4, sample.engagement());
    }

    @Test
    void the_live_posts_are_by_two_ghosts_nine_and_one() {
        assertThat(identities.authors("SELECT person_id FROM posts WHERE deleted_at IS NULL").entrySet().stream()
                .map(author -> identities.standingOf(author.getKey()) + " " + author.getValue()))
                .containsExactlyInAnyOrder("NEVER_EXISTED 9", "NO_EXTERNAL_ID 1");
    }

    @Test
    void nobody_real_has_ever_been_active_on_the_social_side() {
        assertThat(identities.authors(
                """
                        SELECT person_id FROM posts UNION ALL SELECT person_id FROM comments
                        UNION ALL SELECT mentioned_by_person_id FROM mentions UNION ALL SELECT reporter_id FROM reports
                        UNION ALL SELECT created_by FROM groups UNION ALL SELECT person_id FROM group_members""")
                .keySet())
                .isNotEmpty()
                .allSatisfy(author -> assertThat(identities.standingOf(author).isGhost()).isTrue());
    }

    @Test
    void eighteen_accounts_are_ghosts_and_the_others_lead_to_people() {
        assertThat(identities.countByStanding()).isEqualTo(Map.of(
                Standing.REAL, 1922L, Standing.NEVER_EXISTED, 6L, Standing.NO_EXTERNAL_ID, 4L,
                Standing.SOFT_DELETED, 8L));
    }

    @Test
    void two_people_have_a_second_account_and_it_is_the_one_updated_last() {
        assertThat(identities.peopleWithSeveralAccounts()).hasSize(2)
                .allSatisfy(accounts -> assertThat(accounts).hasSize(2)
                        .last().extracting(Account::externalId).asString().containsOnlyDigits());
    }

    @Test
    void three_ghosts_have_the_address_of_somebody_without_an_account() {
        assertThat(identities.probablyTheSame()).hasSize(3).allMatch(account -> account.standing().isGhost());
    }

    private static Stream<DynamicTest> each(String file, int number, DatabaseAddress source) {
        List<Figure> figures = Figure.of(file);
        assertThat(figures).as("figures in %s", file).hasSize(number);
        return figures.stream().map(figure -> DynamicTest.dynamicTest(figure.name(),
                () -> assertThat(figure.derive(source)).as(figure.name()).isEqualTo(figure.expected())));
    }
}
