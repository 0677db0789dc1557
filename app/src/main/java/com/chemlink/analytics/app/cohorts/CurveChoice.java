package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.card.Loading;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Which two curves are drawn. */
final class CurveChoice extends HBox {

    private final ComboBox<Curve> left = box("One curve");
    private final ComboBox<Curve> right = box("The other curve");
    private final CohortsViewModel model;
    private boolean told;

    CurveChoice(CohortsViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(caption("Compare"), left, caption("with"), right);
        left.setOnAction(event -> choose());
        right.setOnAction(event -> choose());
        model.curves.shownProperty().subscribe(this::show);
    }

    private void choose() {
        Curve one = left.getValue();
        Curve other = right.getValue();
        if (!told && one != null && other != null) {
            model.compare(one, other);
        }
    }

    private void show(Loading<CohortCurves> curves) {
        if (curves instanceof Loading.Ready<CohortCurves>(CohortCurves ready)) {
            told = true;
            fill(left, ready.choices(), ready.left());
            fill(right, ready.choices(), ready.right());
            told = false;
        }
    }

    private static void fill(ComboBox<Curve> box, List<Curve> choices, Curve chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(chosen);
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static ComboBox<Curve> box(String name) {
        ComboBox<Curve> box = new ComboBox<>();
        box.setAccessibleText(name);
        box.setPrefWidth(188);
        box.setMinWidth(120);
        box.setButtonCell(new Named());
        box.setCellFactory(list -> new Named());
        box.disableProperty().bind(Bindings.isEmpty(box.getItems()));
        return box;
    }

    private static final class Named extends ListCell<Curve> {

        @Override
        protected void updateItem(@Nullable Curve curve, boolean empty) {
            super.updateItem(curve, empty);
            setText(curve == null || empty ? "" : curve.label());
        }
    }
}
