package com.chemlink.analytics.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.settings.TestAccounts.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestAccountsTest {

    @ParameterizedTest
    @CsvSource({"EMAIL,' somebody@acme.com '", "DOMAIN,acme.co.uk", "ID,1213"})
    void what_can_be_compared_is_a_rule(Kind kind, String value) {
        assertThat(TestAccounts.problem(kind, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL,acme.com,e-mail address", "EMAIL,a b@acme.com,e-mail address", "DOMAIN,acme,domain",
            "DOMAIN,@acme.com,domain", "ID,#1213,digits", "ID,'',digits"})
    void what_would_fit_nobody_is_refused_in_words(Kind kind, String value, String words) {
        assertThat(TestAccounts.problem(kind, value)).hasValueSatisfying(said -> assertThat(said).contains(words));
    }
}
