package com.chemlink.analytics.app.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.notice.HeardNotices;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.export.ExportedDataset;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** An export goes on while somebody looks at another dataset. */
@ExtendWith(ApplicationExtension.class)
class ExportCardTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private boolean taken;
    private final ExportModel export = new ExportModel((choice, _, _) -> {
        if (taken) {
            throw new Failure(Category.REFUSED, "EX-EXISTS", "exports/activation is there already.", "Choose another.");
        }
        return new ExportedDataset(choice.dataset(), choice.folder(), 1234, List.of(), "");
    }, background::add, Runnable::run);
    private final DatasetsViewModel model = new DatasetsViewModel(SyncedSample.questions(background::add), export,
            () -> new PseudonymKey(new byte[]{1}), Path.of("exports"));
    private static Stream<String> words(Node node) {
        return node instanceof Labeled labeled
                ? Stream.of(labeled.getText())
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(ExportCardTest::words)
                        : Stream.empty();
    }

    private ExportCard card() {
        return new ExportCard(model, new Folders(() -> {
            throw new AssertionError("no window is asked for");
        }, new HeardNotices(told), Runnable::run, Runnable::run));
    }

    @AfterEach
    void the_card_says_it_itself() {
        assertThat(told).isEmpty();
    }

    private void exportThenLookAtAnother(ExportCard card) {
        model.start(false);
        model.chosenProperty().set(Datasets.SEGMENTS);
        assertThat(words(card)).contains("Activation · Starting");
        background.remove().run();
    }

    @Test
    void it_is_said_which_dataset_was_exported() {
        ExportCard card = card();
        exportThenLookAtAnother(card);
        assertThat(words(card)).contains("Activation · 1,234 rows exported");
    }

    @Test
    void what_is_in_the_way_of_another_dataset_is_not_replaced_from_here() {
        taken = true;
        ExportCard card = card();
        exportThenLookAtAnother(card);
        assertThat(words(card))
                .contains("exports/activation is there already.", "Export Activation again to replace it.")
                .doesNotContain("Replace it");
        model.chosenProperty().set(Datasets.ACTIVATION);
        model.start(false);
        background.remove().run();
        assertThat(words(card)).contains("Replace it");
        model.folder.set(Path.of("elsewhere"));
        assertThat(words(card)).contains("Export for Alchemi").doesNotContain("Replace it");
    }
}
