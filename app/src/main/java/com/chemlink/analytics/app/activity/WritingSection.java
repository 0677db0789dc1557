package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.shell.Banner;
import com.chemlink.analytics.schema.metric.Population;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What is written. Where nobody has, one sentence says so, in place of four empty cards. */
final class WritingSection extends VBox {

    private final ScreenTools tools;
    private final CardRow cards;

    WritingSection(Place<Optional<Silence>> silence, ScreenTools tools, CardRow cards) {
        this.tools = tools;
        this.cards = cards;
        setMinWidth(0);
        silence.shownProperty().subscribe(this::show);
    }

    private void show(Loading<Optional<Silence>> answer) {
        if (answer instanceof Loading.Ready<Optional<Silence>>(Optional<Silence> silence)) {
            getChildren().setAll(silence.<Node>map(this::banner).orElse(cards));
        } else if (answer instanceof Loading.Failed) {
            getChildren().setAll(cards);
        }
    }

    private Banner banner(Silence silence) {
        if (!silence.ghostsWrote()) {
            return new Banner(Banner.Kind.INFORMATION, silence.headline(), silence.detail());
        }
        Button show = new Button("Show real + ghost");
        show.setId("show-ghosts");
        show.setOnAction(event -> tools.filter().change(filter -> filter.with(Population.REAL_AND_GHOST)));
        return new Banner(Banner.Kind.INFORMATION, silence.headline(), silence.detail(), show);
    }
}
