package com.chemlink.analytics.app.funnel;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A funnel under a name: open one, keep this one, give the opened one another name, forget the one that is named. */
final class SavedBar extends HBox {

    private final FunnelsViewModel model;
    private final MenuButton open = new MenuButton("Open");
    private final TextField name = new TextField();
    /** The name of the one that was opened or saved last; empty for none. */
    private final StringProperty opened = new SimpleStringProperty("");

    SavedBar(FunnelsViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        name.setPromptText("Name of this funnel");
        name.setAccessibleText("Name of this funnel");
        name.setPrefWidth(176);
        Button save = new Button("Save");
        Button rename = new Button("Rename");
        Button delete = new Button("Delete");
        save.setOnAction(event -> {
            model.save(name.getText());
            opened.set(name.getText().strip());
        });
        name.setOnAction(event -> save.fire());
        save.disableProperty().bind(Bindings.createBooleanBinding(
                () -> name.getText().isBlank() || !model.draft.problemProperty().get().isEmpty(), name.textProperty(),
                model.draft.problemProperty()));
        rename.setOnAction(event -> {
            model.kept.rename(opened.get(), name.getText());
            opened.set(name.getText().strip());
        });
        rename.disableProperty().bind(Bindings.createBooleanBinding(() -> !canBeRenamed(), name.textProperty(), opened,
                model.kept.savedProperty()));
        delete.setOnAction(event -> model.kept.delete(name.getText().strip()));
        model.kept.savedProperty().subscribe(this::show);
        delete.disableProperty().bind(name.textProperty().flatMap(
                text -> model.kept.savedProperty().map(saved -> !saved.containsKey(text.strip()))));
        getChildren().addAll(open, name, save, rename, delete);
        show();
    }

    private boolean canBeRenamed() {
        Set<String> names = model.kept.savedProperty().get().keySet();
        String other = name.getText().strip();
        return names.contains(opened.get()) && !other.isEmpty() && !names.contains(other);
    }

    private void show() {
        Set<String> names = model.kept.savedProperty().get().keySet();
        open.setDisable(names.isEmpty());
        open.getItems().setAll(names.stream().map(this::item).toList());
    }

    private MenuItem item(String called) {
        MenuItem item = new MenuItem(called);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            name.setText(called);
            opened.set(called);
            model.open(called);
        });
        return item;
    }
}
