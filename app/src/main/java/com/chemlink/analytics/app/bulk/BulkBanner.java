package com.chemlink.analytics.app.bulk;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.shell.Banner;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Says which part of the active users is a bulk update's doing; takes no room where none is. */
public final class BulkBanner extends StackPane {

    private final ScreenTools tools;

    public BulkBanner(ObservableValue<Loading<Optional<BulkUpdates.Said>>> said, ScreenTools tools) {
        this.tools = tools;
        managedProperty().bind(visibleProperty());
        setVisible(false);
        said.subscribe(this::show);
    }

    private void show(Loading<Optional<BulkUpdates.Said>> answer) {
        if (answer instanceof Loading.Ready<Optional<BulkUpdates.Said>>(Optional<BulkUpdates.Said> known)) {
            getChildren().setAll(known.map(this::banner).stream().toList());
            setVisible(known.isPresent());
        }
    }

    private Banner banner(BulkUpdates.Said said) {
        boolean counted = tools.filter().now().bulkUpdates();
        Button toggle = new Button(counted ? "Leave them out" : "Include them");
        toggle.setId("bulk-toggle");
        toggle.setOnAction(event -> tools.filter().change(filter -> filter.withBulkUpdates(!counted)));
        Button show = new Button("Show the " + Figures.count(said.people()));
        show.setId("bulk-show");
        show.setOnAction(event -> tools.receipts().open(said.answer().metric(), said.answer().filter(),
                said.answer().point(said.row()), "users"));
        return new Banner(Banner.Kind.WARNING, said.headline(), said.detail(), toggle, show);
    }
}
