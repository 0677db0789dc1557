package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.screen.FewAtATime;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A card with a title and lines below it: what is said on the left, its value on the right. */
final class ListCard extends VBox {

    private static final double BESIDE_BAR = 10;

    private final VBox lines = new VBox();
    private final FewAtATime<Node> filling = new FewAtATime<>(lines.getChildren());

    /** A line; the style says whether its value is good or bad news, and a detail stands below it. */
    record Line(String name, String value, String style, String detail) {

        Line(String name, String value) {
            this(name, value, "muted", "");
        }
    }

    ListCard(String heading, boolean grows) {
        super(6);
        getStyleClass().addAll("card", "list-card");
        Label title = new Label(heading);
        title.getStyleClass().add("card-title");
        getChildren().add(title);
        if (grows) {
            ScrollPane scroll = new ScrollPane(lines);
            scroll.setFitToWidth(true);
            scroll.getStyleClass().add("quiet-scroll");
            VBox.setVgrow(scroll, Priority.ALWAYS);
            VBox.setVgrow(this, Priority.ALWAYS);
            scroll.setMinHeight(80);
            // Words end before the scroll bar begins.
            scroll.viewportBoundsProperty().subscribe(seen -> lines.setPadding(
                    new Insets(0, seen.getWidth() < scroll.getWidth() - 1 ? BESIDE_BAR : 0, 0, 0)));
            getChildren().add(scroll);
        } else {
            setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(lines);
        }
    }

    void show(List<Line> now, String whenEmpty) {
        if (now.isEmpty()) {
            Label empty = new Label(whenEmpty);
            empty.getStyleClass().add("muted");
            empty.setWrapText(true);
            filling.show(List.of(empty));
        } else {
            filling.show(now.stream().map(ListCard::line).toList());
        }
    }

    private static Node line(Line line) {
        Label name = new Label(line.name());
        Label value = new Label(line.value());
        value.getStyleClass().add(line.style());
        value.setWrapText(true);
        value.setTextAlignment(TextAlignment.RIGHT);
        value.setMinHeight(Region.USE_PREF_SIZE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox first = new HBox(12, name, spacer, value);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(2, first);
        if (!line.detail().isEmpty()) {
            Label detail = new Label(line.detail());
            detail.getStyleClass().add("secondary");
            detail.setWrapText(true);
            detail.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(detail);
        }
        box.getStyleClass().add("list-line");
        return box;
    }
}
