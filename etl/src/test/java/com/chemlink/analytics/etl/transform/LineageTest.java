package com.chemlink.analytics.etl.transform;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.progress.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final List<String> METRICS = List.of("aggregates.monthly_metrics");

    @Test
    void a_number_is_followed_from_its_sources_to_the_table_it_is_read_from() {
        assertThat(Lineage.of(METRICS, "chemlink"::equals, "WHERE metrics.event_type = 'signup'"))
                .containsExactly("chemlink.locations, persons",
                        "core.engagement_accounts, core.locations, core.user_journey_events, core.users",
                        "aggregates.monthly_metrics");
    }

    @Test
    void what_takes_any_activity_comes_from_wherever_people_are_active() {
        List<String> stages = Lineage.of(METRICS, _ -> true, "JOIN core.event_types ON is_core WHERE x <> 'signup'");
        assertThat(stages.getFirst()).contains("query_votes", "view_access", "; engagement.").contains("posts");
    }

    @Test
    void a_view_comes_from_what_it_shows() {
        assertThat(Lineage.of(List.of("core.unified_users"), _ -> true, "").getFirst()).contains("chemlink.collection",
                "companies",
                "experiences", "; engagement.comments");
    }

    @Test
    void what_is_made_of_nothing_is_only_itself() {
        assertThat(Lineage.of(List.of("ops.runs"), _ -> true, "")).containsExactly("ops.runs");
    }

    @Test
    void a_table_that_several_steps_fill_is_filled_by_none_alone() {
        assertThat(Lineage.filledAlone(step(Phase.CORE, "10-careers"))).containsExactlyInAnyOrder("experiences",
                "education");
        assertThat(Lineage.filledAlone(step(Phase.CORE, "30-user-days"))).containsExactly("user_days");
        assertThat(Lineage.filledAlone(step(Phase.CORE, "04-ghosts"))).isEmpty();
        assertThat(Lineage.filledAlone(step(Phase.CORE, "24-events-votes"))).isEmpty();
        assertThat(Lineage.filledAlone(step(Phase.AGGREGATES, "41-active-users-by-day"))).isEmpty();
    }

    private static Step step(Phase phase, String name) {
        return Steps.of(phase).stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
    }
}
