package com.chemlink.analytics.etl.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "say \"hi\"", " spaces around ", "hash # inside", "a=b", "'quoted'", ""})
    void a_password_comes_back_as_it_was_given(String password) {
        save(password);
        Configuration configuration = load(Map.of());
        assertThat(configuration.database(Role.CHEMLINK).orElseThrow().password().reveal()).isEqualTo(password.strip());
        assertThat(configuration.database(Role.CHEMLINK).orElseThrow().sslMode()).isEqualTo(SslMode.VERIFY_CA);
    }

    @Test
    void a_password_that_could_not_be_read_again_is_refused_and_nothing_is_half_saved() throws IOException {
        assertThatThrownBy(() -> save("both ' and \"")).isInstanceOf(Failure.class)
                .hasMessageContaining("both kinds of quotes").hasMessageNotContaining("both ' and");
        assertThat(load(Map.of()).readsSample()).isTrue();
    }

    @Test
    void passwords_stand_apart_in_a_file_that_only_its_owner_can_read() throws IOException {
        save("hunter2");
        assertThat(folder.resolve("settings.env")).content().doesNotContain("hunter2").contains("db.example.com");
        assertThat(folder.resolve("passwords.env")).content().contains("hunter2");
        for (String file : new String[]{"settings.env", "passwords.env"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(settings().passwordPlace()).contains("passwords.env", "only you can read");
    }

    @Test
    void what_was_saved_comes_after_the_process_and_the_env_file() throws IOException {
        save("kept");
        Files.writeString(folder.resolve(".env"), "CHEMLINK_PRD_DB_PASSWORD=filed");
        assertThat(load(Map.of()).database(Role.CHEMLINK).orElseThrow().password().reveal()).isEqualTo("filed");
        assertThat(load(Map.of("CHEMLINK_PRD_DB_HOST", "here")).database(Role.CHEMLINK).orElseThrow().host())
                .isEqualTo("here");
        assertThat(SavedSettings.origins(Map.of("CHEMLINK_PRD_DB_HOST", "here"), folder, home()))
                .containsEntry(Role.CHEMLINK, "environment").containsEntry(Role.ENGAGEMENT, "settings")
                .doesNotContainKey(Role.ANALYTICS);
    }

    @Test
    void forgetting_the_connections_forgets_their_passwords_and_keeps_the_time_zone() throws IOException {
        save("hunter2");
        settings().saveTimeZone(ZoneId.of("Europe/Berlin"));
        settings().saveConnections(Map.of());
        assertThat(load(Map.of()).readsSample()).isTrue();
        assertThat(load(Map.of()).timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(folder.resolve("passwords.env")).content().doesNotContain("hunter2");
        assertThat(load(Map.of()).warnings()).isEmpty();
    }

    private void save(String password) {
        ConnectionSettings one = new ConnectionSettings("db.example.com", 5433, "a", "reader", new Password(password),
                SslMode.VERIFY_CA);
        settings().saveConnections(Map.of(Role.CHEMLINK, one, Role.ENGAGEMENT, one));
    }

    private SavedSettings settings() {
        return new SavedSettings(home(), () -> new PasswordFile(home()));
    }

    private WorkbenchHome home() {
        return new WorkbenchHome(folder);
    }

    private Configuration load(Map<String, String> environment) {
        return Configuration.load(environment, folder, home());
    }
}
