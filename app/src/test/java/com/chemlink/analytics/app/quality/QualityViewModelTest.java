package com.chemlink.analytics.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.about.Rows;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.finding.KnownFindings;
import com.chemlink.analytics.app.notice.HeardNotices;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Severity;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QualityViewModelTest {

    private final List<String> told = new ArrayList<>();
    private final Questions questions = SyncedSample.questions();
    private final KnownFindings known = new KnownFindings(questions, List::of, _ -> {
        throw new Failure(Category.UNAVAILABLE, "AWAY", "The database does not answer.", "Try again.");
    }, Runnable::run, new HeardNotices(told), told::add);
    private final QualityViewModel model = new QualityViewModel(questions, known, new SimpleBooleanProperty());

    @BeforeEach
    void ask() {
        known.ask();
        model.show(SyncedSample.situation(Filter.FIRST));
    }

    @Test
    void the_gravest_stands_first_and_is_looked_at_with_as_many_rows_as_it_says() {
        Finding first = model.currentProperty().get().orElseThrow();
        assertThat(first.severity()).isEqualTo(Severity.HIGH);
        assertThat(model.listed().getFirst()).isEqualTo(first);
        assertThat(model.lookedProperty().get()).isInstanceOfSatisfying(Loading.Ready.class,
                ready -> assertThat(((Looked) ready.value()).finding()).isEqualTo(first));
    }

    @Test
    void where_it_is_names_its_source_even_if_the_check_names_only_a_table() {
        assertThat(model.listed()).filteredOn(finding -> finding.title().equals("Most posts are deleted"))
                .extracting(Finding::where).containsExactly("engagement.posts");
    }

    @Test
    void what_people_read_of_a_row_comes_before_its_long_key() {
        Loading<?> looked = model.lookedProperty().get();
        assertThat(looked).isInstanceOf(Loading.Ready.class);
        Rows rows = ((Looked) ((Loading.Ready<?>) looked).value()).rows(false);
        assertThat(rows.columns()).containsExactly("Cause", "Posts", "Row");
        assertThat(rows.numbers()).containsExactly(false, true, false);
        assertThat(rows.cells()).allSatisfy(row -> assertThat(row.getLast()).hasSize(36));
        assertThat(rows.plain()).extracting(List::getLast).isEqualTo(rows.cells().stream().map(List::getLast).toList());
    }

    @Test
    void what_nobody_wants_to_see_is_not_listed() {
        model.wantedProperty().set(Wanted.RESOLVED);
        assertThat(model.listed()).isEmpty();
        assertThat(model.currentProperty().get()).isEmpty();
        Finding last = model.within().getLast();
        known.open(last);
        assertThat(told).containsExactly(KnownFindings.SCREEN);
        assertThat(model.wantedProperty().get()).as("whoever is led to one sees it").isEqualTo(Wanted.CURRENT);
        assertThat(model.currentProperty().get()).contains(last);
    }

    @Test
    void whoever_comes_from_a_number_sees_what_touches_it() {
        known.openTouching(Set.of("dau"));
        assertThat(model.within()).isNotEmpty().hasSizeLessThan(known.open().size())
                .allSatisfy(finding -> assertThat(finding.check().metrics()).contains("dau"));
        known.touchingProperty().set(Set.of());
        assertThat(model.within()).hasSize(known.open().size());
    }

    @Test
    void a_waiver_lasts_thirty_days_of_the_data_unless_somebody_says_otherwise() {
        assertThat(model.usualWaiver()).isEqualTo(LocalDate.of(2025, 12, 3));
    }

    @Test
    void a_decision_that_cannot_be_written_down_is_none() {
        Finding before = model.currentProperty().get().orElseThrow();
        model.acknowledge("known");
        assertThat(told).containsExactly("Nothing was decided: The database does not answer. Try again.");
        assertThat(model.currentProperty().get()).contains(before);
    }
}
