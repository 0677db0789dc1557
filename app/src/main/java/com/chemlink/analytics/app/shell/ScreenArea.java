package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.ScreenView;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The current screen below its title, and above both what everybody has to know now. */
final class ScreenArea extends VBox {

    private final Label title = new Label();
    private final Label question = new Label();
    private final HBox actions = new HBox(8);
    private final VBox banners = new VBox(8);
    private final ScrollPane scroll = new ScrollPane();

    private BiFunction<Screen, ScreenView, List<Node>> handingOn = (_, _) -> List.of();

    ScreenArea() {
        getStyleClass().add("screen-area");
        title.getStyleClass().add("screen-title");
        question.getStyleClass().add("screen-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        actions.setAlignment(Pos.BOTTOM_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(6, title, question);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(16, words, actions);
        header.getStyleClass().add("screen-header");
        banners.getStyleClass().add("banners");
        banners.managedProperty().bind(banners.visibleProperty());
        banners.setVisible(false);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("quiet-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // What does not scroll is as wide as what does, whether there is a scroll bar or not.
        scroll.viewportBoundsProperty().subscribe(seen -> {
            double bar = Math.max(0, scroll.getWidth() - seen.getWidth());
            VBox.setMargin(header, new Insets(0, bar, 0, 0));
            VBox.setMargin(banners, new Insets(0, bar, 0, 0));
        });
        getChildren().addAll(header, banners, scroll);
        setMinWidth(0);
    }

    void show(Screen screen, ScreenView view) {
        title.setText(screen.title());
        question.setText(screen.question());
        actions.getChildren().setAll(view.actions());
        actions.getChildren().addAll(handingOn.apply(screen, view));
        place(view.node());
    }

    /** What stands beside the title of every screen. */
    void handOn(BiFunction<Screen, ScreenView, List<Node>> buttons) {
        handingOn = buttons;
    }

    /** In place of the screen's own content, with its title above. */
    void show(Screen screen, Node instead) {
        title.setText(screen.title());
        question.setText(screen.question());
        actions.getChildren().clear();
        place(instead);
    }

    private void place(Node node) {
        if (!node.equals(scroll.getContent())) {
            scroll.setContent(node);
            scroll.setVvalue(0);
        }
    }

    void banners(List<Banner> now) {
        banners.getChildren().setAll(now);
        banners.setVisible(!now.isEmpty());
    }
}
