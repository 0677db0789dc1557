package com.chemlink.analytics.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.configuration.ConnectionSettings;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.doctor.Check;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsViewModelTest {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private int reopened;

    @BeforeEach
    void home() {
        environment.put("CHEMLINK_HOME", folder.toString());
    }

    private ConnectionsViewModel model() {
        return new ConnectionsViewModel(new SettingsPorts(environment, folder, new WorkbenchHome(folder),
                () -> reopened++, Runnable::run, Runnable::run));
    }

    @Test
    void a_test_says_what_it_found() {
        ConnectionsViewModel model = model();
        fill(model.form(Role.CHEMLINK), TestPostgres.NEWEST.database());
        model.test(Role.CHEMLINK);
        assertThat(model.testedProperty(Role.CHEMLINK).get()).isInstanceOfSatisfying(Tested.Done.class, done -> {
            assertThat(done.well()).isTrue();
            assertThat(done.checks().getFirst().detail()).contains("answers: PostgreSQL");
        });
    }

    @Test
    void a_test_says_exactly_what_failed() {
        ConnectionsViewModel model = model();
        ConnectionForm form = model.form(Role.CHEMLINK);
        assertThat(failure(model)).isEqualTo("The host is missing.");
        fill(form, TestPostgres.NEWEST.database());
        form.database.set("nowhere");
        assertThat(failure(model)).startsWith("There is no database named nowhere");
        form.port.set("99999");
        assertThat(failure(model)).isEqualTo("The port is no number from 1 to 65535.");
        form.port.set("1");
        assertThat(failure(model)).startsWith("Nothing accepts connections at");
    }

    @Test
    void what_is_changed_after_a_test_has_not_been_tested() {
        ConnectionsViewModel model = model();
        failure(model);
        model.form(Role.CHEMLINK).host.set("elsewhere");
        assertThat(model.testedProperty(Role.CHEMLINK).get()).isEqualTo(new Tested.Not());
    }

    @Test
    void what_is_saved_is_read_by_the_next_start_and_opened_at_once() {
        ConnectionsViewModel model = model();
        fill(model.form(Role.CHEMLINK), new DatabaseAddress("one.example.com", 5433, "a", "reader",
                new Password("it's #1"), SslMode.VERIFY_FULL));
        model.save();
        assertThat(model.problemProperty().get()).contains("engagement-platform");
        assertThat(reopened).isZero();
        fill(model.form(Role.ENGAGEMENT), new DatabaseAddress("two.example.com", 5432, "b", "reader",
                new Password(""), SslMode.REQUIRE));
        model.save();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(reopened).isEqualTo(1);
        ConnectionForm again = model().form(Role.CHEMLINK);
        assertThat(again.host.get()).isEqualTo("one.example.com");
        assertThat(again.port.get()).isEqualTo("5433");
        assertThat(again.password.get()).isEqualTo("it's #1");
        assertThat(again.sslMode.get()).isEqualTo(SslMode.VERIFY_FULL);
        assertThat(model.savedProperty().get()).as("can be forgotten without another start").isTrue();
        model.forget();
        assertThat(model.savedProperty().get()).isFalse();
        assertThat(model.form(Role.CHEMLINK).empty()).isTrue();
        assertThat(model().form(Role.CHEMLINK).empty()).isTrue();
    }

    @Test
    void what_an_env_file_sets_is_shown_and_cannot_be_changed_here() throws IOException {
        Files.writeString(folder.resolve(".env"), """
                CHEMLINK_PRD_DB_HOST=file.example.com
                CHEMLINK_PRD_DB_NAME=a
                CHEMLINK_PRD_DB_USER=reader
                ENGAGEMENT_PRD_DB_HOST=file.example.com
                ENGAGEMENT_PRD_DB_NAME=b
                ENGAGEMENT_PRD_DB_USER=reader
                """);
        ConnectionsViewModel model = model();
        assertThat(model.form(Role.CHEMLINK).host.get()).isEqualTo("file.example.com");
        assertThat(model.setElsewhere(Role.CHEMLINK)).contains(".env");
        assertThat(model.setElsewhere(Role.ANALYTICS)).isEmpty();
    }

    private static String failure(ConnectionsViewModel model) {
        model.test(Role.CHEMLINK);
        Check check = ((Tested.Done) model.testedProperty(Role.CHEMLINK).get()).checks().getFirst();
        assertThat(check.verdict()).isEqualTo(Check.Verdict.FAILED);
        return check.detail();
    }

    private static void fill(ConnectionForm form, DatabaseAddress address) {
        form.fill(ConnectionSettings.of(address));
    }
}
