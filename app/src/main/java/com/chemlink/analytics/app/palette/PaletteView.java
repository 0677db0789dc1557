package com.chemlink.analytics.app.palette;

import com.chemlink.analytics.app.field.SearchField;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The palette's nodes: a field, and what fits below it. Arrows choose, Enter opens. */
public final class PaletteView extends VBox {

    private static final double ROW = 36;
    /** A person's name and address may be longer; what kind of thing it is stays in sight. */
    private static final double WIDEST_TITLE = 380;

    private final Runnable close;
    private final TextField field = new SearchField("A screen, a number, #1213, an action", "Search or jump");
    private final ListView<Found> list = new ListView<>();

    public PaletteView(PaletteModel model, Runnable close) {
        super(8);
        this.close = close;
        getStyleClass().addAll("card", "sheet", "palette");
        field.setId("palette-field");
        list.setCellFactory(_ -> new Line());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("Nothing fits."));
        list.setAccessibleText("What was found");
        setPrefWidth(640);
        getChildren().addAll(field, list);
        field.textProperty().subscribe(model::type);
        model.foundProperty().subscribe(this::show);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> open());
        focusedProperty().subscribe(on -> {
            if (on) {
                field.requestFocus();
            }
        });
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void show(List<Found> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        double height = Math.max(1, Math.min(10, found.size())) * ROW + 4;
        list.setPrefHeight(height);
        list.setMinHeight(height);
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = Math.clamp(at + (event.getCode() == KeyCode.DOWN ? 1 : -1), 0,
                    Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(next);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void open() {
        Found chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.open().run();
        }
    }

    /** A line: sign, title, quietly what it is about, and what kind of thing it is. */
    private static final class Line extends ListCell<Found> {

        /** As wide as the list, whatever stands in it. */
        Line() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            setGraphic(found == null || empty ? null : line(found));
        }

        private static HBox line(Found found) {
            Label title = new Label(found.title());
            title.setMinWidth(0);
            title.setMaxWidth(WIDEST_TITLE);
            Label detail = new Label(found.detail());
            detail.getStyleClass().add("secondary");
            detail.setMinWidth(0);
            detail.setPrefWidth(0);
            detail.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(detail, Priority.ALWAYS);
            Label kind = new Label(found.kind().label());
            kind.getStyleClass().add("chip");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(10, found.icon().node(), title, detail, kind);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
