package com.chemlink.analytics.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ShownTest {

    private final Region part = new Region();
    private final List<String> said = new ArrayList<>();
    private final List<AnswerEvent> told = new ArrayList<>();
    private final Shown<String> shown = new Shown<>(part, (answer, elsewhere) -> said.add(answer + " " + elsewhere));

    ShownTest() {
        part.addEventHandler(AnswerEvent.CHANGED, told::add);
    }

    @Test
    void an_answer_is_said_and_told_to_whoever_speaks_for_the_screen() {
        shown.show(Loading.ready("12"));

        assertThat(shown.now()).isEqualTo(Loading.ready("12"));
        assertThat(said).containsExactly("Ready[value=12] false");
        assertThat(told).hasSize(1);
    }

    @Test
    void a_trouble_that_is_told_elsewhere_is_said_again_only_when_that_changes() {
        shown.show(Loading.failed("Away", "Wait"));
        shown.toldElsewhere(true);
        shown.toldElsewhere(true);
        shown.toldElsewhere(false);

        assertThat(said).extracting(words -> words.substring(words.lastIndexOf(' ') + 1))
                .containsExactly("false", "true", "false");
        assertThat(told).as("nothing new was answered").hasSize(1);
    }

    @Test
    void an_answer_is_never_kept_back() {
        shown.show(Loading.failed("Away", "Wait"));
        shown.toldElsewhere(true);
        shown.show(Loading.ready("12"));
        shown.toldElsewhere(true);

        assertThat(said).last().isEqualTo("Ready[value=12] false");
    }
}
