package com.chemlink.analytics.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Origin;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.testing.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class JourneysViewModelTest {

    private final SimpleObjectProperty<String> somebody = new SimpleObjectProperty<>("");
    private final SimpleBooleanProperty personal = new SimpleBooleanProperty();
    private final JourneysViewModel model = new JourneysViewModel(SyncedSample.questions(), somebody, personal);

    @Test
    void every_mark_of_the_flow_leads_to_as_many_people_as_it_says() {
        ask();
        Drawn flow = ready(model.flow);
        List<Point> points = flow.series().getFirst().points();
        assertThat(points).isNotEmpty();
        Origin origin = flow.origin(flow.series().getFirst()).orElseThrow();
        for (Point point : points) {
            assertThat(behind(origin, point)).as(point.key()).isEqualTo(Objects.requireNonNull(point.portion()).part());
        }
        assertThat(points.stream().map(Point::x)).anyMatch(
                at -> at instanceof Position.Passage passage && passage.place() == 1 && passage.step().equals("View"));
    }

    @Test
    void paths_begin_or_end_with_what_was_chosen() {
        ask();
        model.typeProperty().set(new com.chemlink.analytics.app.answer.ActivityType("vote", "Vote"));
        model.heldProperty().set(Held.END);
        assertThat(ready(model.commonest).series().getFirst().points()).isNotEmpty()
                .allMatch(path -> path.x().full().endsWith("Vote"));
        assertThat(ready(model.flow).series().getFirst().points()).extracting(point -> place(point.x()))
                .allMatch(place -> place <= 0);
        model.heldProperty().set(Held.START);
        assertThat(ready(model.commonest).series().getFirst().points()).isNotEmpty()
                .allMatch(path -> path.x().full().startsWith("Vote"));
        model.repeatsProperty().set(Repeats.EACH);
        assertThat(ready(model.commonest).series().getFirst().points())
                .anyMatch(path -> path.x().full().contains("Vote → Vote"));
    }

    @Test
    void what_leads_to_a_signup_is_not_asked_first() {
        ask();
        model.heldProperty().set(Held.START);
        assertThat(model.typeProperty().get().name()).isEqualTo("signup");
        model.heldProperty().set(Held.END);
        assertThat(model.typeProperty().get().name()).isEqualTo("view");
    }

    private static int place(Position position) {
        return ((Position.Passage) position).place();
    }

    @Test
    void one_person_is_all_they_did_and_all_that_was_known_of_them() {
        String id = Sql.value(SyncedSample.analytics(),
                "SELECT user_id FROM core.user_profiles WHERE population = 'real' ORDER BY core_activities DESC, user_id LIMIT 1");
        ask();
        somebody.set(id);
        assertThat(model.partProperty().get()).isEqualTo(Part.PERSON);
        Somebody person = person().orElseThrow();
        assertThat(person.name()).isEmpty();
        assertThat(person.total()).isEqualTo(Long.parseLong(Sql.value(SyncedSample.analytics(),
                "SELECT count(*) FROM core.user_journey_events WHERE user_id = '%s'".formatted(id))));
        assertThat(person.versions()).hasSize(1).first().matches(version -> version.changes().isEmpty());
        assertThat(person.months()).isNotEmpty().extracting(Somebody.Month::stage)
                .allMatch(List.of("new", "returning", "resurrecting", "dormant", "dormant so far")::contains);
        model.find("#" + person.number());
        assertThat(person().orElseThrow().userId()).isEqualTo(id);
    }

    @Test
    void whoever_is_shown_is_named_as_long_as_names_may_be_seen() {
        ask();
        model.find(Sql.value(SyncedSample.analytics(),
                "SELECT min(chemlink_id) FROM core.unified_users WHERE email IS NOT NULL"));
        assertThat(person().orElseThrow().name()).isEmpty();
        personal.set(true);
        assertThat(person().orElseThrow().name()).contains(" · ").contains("@");
        personal.set(false);
        assertThat(person().orElseThrow().name()).isEmpty();
    }

    @Test
    void who_is_not_there_is_nobody() {
        ask();
        model.find("#987654321");
        assertThat(person()).isEmpty();
        assertThat(model.asksForNobody()).isFalse();
    }

    private void ask() {
        model.ask(SyncedSample.situation(Filter.FIRST));
    }

    private static long behind(Origin origin, Point point) {
        return SyncedSample.ask(sql -> new MetricReader(sql).drill(origin.metric(), origin.filter(),
                com.chemlink.analytics.schema.metric.Point.parse(origin.metric(), point.key()), origin.measure(), 5_000,
                new Stoppable())).total();
    }

    private Optional<Somebody> person() {
        assertThat(model.personProperty().get()).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<Optional<Somebody>>) model.personProperty().get()).value();
    }

    private static Drawn ready(Place<Drawn> place) {
        assertThat(place.shownProperty().get()).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<Drawn>) place.shownProperty().get()).value();
    }
}
