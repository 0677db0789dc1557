package com.chemlink.analytics.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {

    @ParameterizedTest
    @CsvSource({"gro,Growth,Who comes", "dau,Daily active users,", "active daily,Daily active users,",
            "who,Growth,Who comes", "GROWTH,Growth,"})
    void what_is_meant_is_found(String typed, String title, String detail) {
        assertThat(Match.score(typed, title, detail == null ? "" : detail)).isPositive();
    }

    @Test
    void every_word_has_to_fit() {
        assertThat(Match.score("daily weekly", "Daily active users", "")).isNegative();
        assertThat(Match.score("x", "Growth", "")).isNegative();
    }

    @Test
    void the_beginning_of_a_title_comes_before_a_word_in_the_middle_and_that_before_a_detail() {
        int beginning = Match.score("act", "Activity", "");
        int middle = Match.score("act", "Daily active users", "");
        int detail = Match.score("act", "Overview", "active people");
        assertThat(beginning).isGreaterThan(middle);
        assertThat(middle).isGreaterThan(detail);
        assertThat(Match.score("", "Anything", "")).isZero();
    }
}
