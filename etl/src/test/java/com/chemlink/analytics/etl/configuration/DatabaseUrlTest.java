package com.chemlink.analytics.etl.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void an_address_says_everything() {
        DatabaseAddress address = DatabaseUrl
                .parse("postgresql://ann:p%40ss+word@db.example.com:5433/shop?sslmode=verify-ca", Map.of());
        assertThat(address.label()).isEqualTo("db.example.com:5433/shop");
        assertThat(address.user()).isEqualTo("ann");
        assertThat(address.password().reveal()).isEqualTo("p@ss+word");
        assertThat(address.sslMode()).isEqualTo(SslMode.VERIFY_CA);
    }

    @Test
    void the_password_may_come_from_the_environment() {
        String url = "jdbc:postgresql://ann@localhost/shop";
        assertThat(DatabaseUrl.parse(url, Map.of("PGPASSWORD", "x")).password().reveal()).isEqualTo("x");
        assertThat(DatabaseUrl.showsPassword(url)).isFalse();
        assertThat(DatabaseUrl.showsPassword("postgresql://ann:x@localhost/shop")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "mysql://a@b/c", "postgresql://localhost/x", "postgresql://a@localhost",
            "postgresql://a:hunter2@ho st/x"})
    void what_is_no_address_is_refused_without_quoting_it(String text) {
        Failure failure = catchThrowableOfType(Failure.class, () -> DatabaseUrl.parse(text, Map.of()));
        assertThat(failure.code()).isEqualTo("CF-URL");
        assertThat(failure.sentence() + failure.getCause()).doesNotContain("hunter2");
    }

    @Test
    void other_parameters_are_refused() {
        Failure failure = catchThrowableOfType(Failure.class,
                () -> DatabaseUrl.parse("postgresql://a@localhost/x?socketFactory=evil.Class", Map.of()));
        assertThat(failure.code()).isEqualTo("CF-URL-PARAMETER");
    }
}
