package com.chemlink.analytics.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.sample.SyncedSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterChoicesTest {

    @Test
    void every_country_somebody_lives_in_can_be_chosen_and_no_other() {
        List<String> lived = SyncedSample
                .ask(sql -> sql.fetch("SELECT DISTINCT country FROM core.users WHERE country IS NOT NULL ORDER BY 1")
                        .map(row -> row.get(0, String.class)));
        assertThat(lived).isNotEmpty();
        assertThat(SyncedSample.ask(FilterChoices::read).countries()).isEqualTo(lived);
    }
}
