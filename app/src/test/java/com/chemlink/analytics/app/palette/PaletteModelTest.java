package com.chemlink.analytics.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.sample.SyncedSample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final List<String> opened = new ArrayList<>();
    private boolean personal;
    private final PaletteModel model = new PaletteModel(
            List.of(found(Found.Kind.METRIC, "Active users by type"), found(Found.Kind.SCREEN, "Activity"),
                    found(Found.Kind.ACTION, "Sync now")),
            SyncedSample.questions(), () -> personal, person -> opened.add("#" + person.number()));

    private Found found(Found.Kind kind, String title) {
        return new Found(kind, Icon.CHECK, title, "", () -> opened.add(title));
    }

    private List<String> titles() {
        return model.foundProperty().get().stream().map(Found::title).toList();
    }

    @Test
    void before_anything_is_typed_all_that_is_known_is_offered() {
        assertThat(titles()).hasSize(3);
    }

    @Test
    void what_fits_is_found_and_opened() {
        model.type(" sync ");
        assertThat(titles()).containsExactly("Sync now");
        model.foundProperty().get().getFirst().open().run();
        assertThat(opened).containsExactly("Sync now");
        model.type("nothing like it");
        assertThat(titles()).isEmpty();
    }

    @Test
    void a_person_is_found_by_number_and_without_a_name_unless_names_may_be_seen() {
        String name = SyncedSample.ask(sql -> sql.fetchValue(
                "SELECT first_name FROM core.unified_users WHERE chemlink_id = 1213")).toString();
        model.type("#1213");
        assertThat(titles()).containsExactly("#1213");
        assertThat(model.foundProperty().get().getFirst().detail()).startsWith("Standard · ")
                .contains("since 10 Jun 2025");
        model.foundProperty().get().getFirst().open().run();
        assertThat(opened).containsExactly("#1213");
        model.type(name);
        assertThat(titles()).as("no name is looked for").isEmpty();
        personal = true;
        model.type("1213");
        assertThat(titles()).singleElement().asString().startsWith("#1213 " + name);
    }
}
