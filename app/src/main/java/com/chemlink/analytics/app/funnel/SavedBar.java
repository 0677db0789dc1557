package com.chemlink.analytics.app.funnel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A funnel under a name: open one, keep this one, forget the one that is named. */
final class SavedBar extends HBox {

    private final FunnelsViewModel model;
    private final MenuButton open = new MenuButton("Open");
    private final TextField name = new TextField();

    SavedBar(FunnelsViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        name.setPromptText("Name of this funnel");
        name.setAccessibleText("Name of this funnel");
        name.setPrefWidth(176);
        Button save = new Button("Save");
        Button delete = new Button("Delete");
        save.setOnAction(event -> model.save(name.getText()));
        name.setOnAction(event -> save.fire());
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        delete.setOnAction(event -> model.delete(name.getText()));
        model.savedProperty().subscribe(this::show);
        delete.disableProperty().bind(name.textProperty().flatMap(
                text -> model.savedProperty().map(saved -> !saved.containsKey(text))));
        getChildren().addAll(open, name, save, delete);
        show();
    }

    private void show() {
        open.setDisable(model.savedProperty().get().isEmpty());
        open.getItems().setAll(model.savedProperty().get().keySet().stream().map(this::item).toList());
    }

    private MenuItem item(String called) {
        MenuItem item = new MenuItem(called);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            name.setText(called);
            model.open(called);
        });
        return item;
    }
}
