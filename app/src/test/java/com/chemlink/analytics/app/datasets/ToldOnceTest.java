package com.chemlink.analytics.app.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** One trouble of many cards stands above them; each of them keeps quiet. */
@ExtendWith(ApplicationExtension.class)
class ToldOnceTest {

    private final List<Runnable> held = new ArrayList<>();
    private final Questions questions = SyncedSample.questions(held::add);
    private final DatasetsViewModel model = new DatasetsViewModel(questions,
            new ExportModel((_, _, _) -> {
                throw new AssertionError("nothing is exported");
            }, held::add, Runnable::run), () -> new PseudonymKey(new byte[]{1}), Path.of("exports"));

    private static Stream<String> words(Node node) {
        return node instanceof Label label
                ? Stream.of(label.getText())
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(ToldOnceTest::words)
                        : Stream.empty();
    }

    @Test
    void cards_of_models_and_past_exports_tell_their_trouble_unless_it_is_told_elsewhere() {
        List<Node> cards = List.of(new BaselineCard(model), new PastExportsCard(model));
        model.ask(1);
        assertThat(cards).allSatisfy(card -> assertThat(words(card)).anyMatch(line -> line.endsWith(" …")));
        questions.lost();
        for (Node card : cards) {
            Answering part = (Answering) card;
            String trouble = ((Loading.Failed<?>) part.answered()).sentence();
            assertThat(words(card)).contains(trouble);
            part.shown().toldElsewhere(true);
            assertThat(words(card)).contains("Not available").doesNotContain(trouble);
            part.shown().toldElsewhere(false);
            assertThat(words(card)).contains(trouble);
        }
    }

    @Test
    void where_nothing_is_known_nobody_is_said_to_be_likely() {
        OutlookCard outlook = new OutlookCard(model);
        model.ask(1);
        assertThat(outlook.isVisible()).isFalse();
        questions.lost();
        assertThat(outlook.isVisible()).isFalse();
    }
}
