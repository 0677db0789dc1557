package com.chemlink.analytics.app.field;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import org.controlsfx.control.SearchableComboBox;

/** One of many, found by typing; its list is as high as what fits what is typed. */
public final class SearchChoice extends SearchableComboBox<String> {

    public SearchChoice(String name, List<String> choices) {
        setAccessibleText(name);
        setPlaceholder(new Label("Nothing fits.")); // also of the box inside, which is bound to it
        getItems().addAll(choices);
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                getChildrenUnmodifiable().forEach(SearchChoice::follow);
            }
        });
    }

    /** What is found stands in a box of its own, whose open list otherwise keeps the height it was opened with. */
    private static void follow(Node inside) {
        if (inside instanceof ComboBox<?> found) {
            found.itemsProperty().subscribe(_ -> fit(found));
            found.getItems().addListener((ListChangeListener<Object>) _ -> fit(found));
        }
    }

    private static void fit(ComboBox<?> found) {
        Platform.runLater(() -> {
            if (found.isShowing() && found.getSkin() instanceof ComboBoxListViewSkin<?> open) {
                open.getPopupContent().autosize();
            }
        });
    }
}
