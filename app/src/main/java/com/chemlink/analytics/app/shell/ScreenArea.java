package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.card.AnswerEvent;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.ScreenView;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
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

    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");

    private final Label title = new Label();
    private final Label question = new Label();
    private final HBox actions = new HBox(8);
    private final VBox banners = new VBox(8);
    private final ScrollPane scroll = new ScrollPane();

    private final EventHandler<AnswerEvent> answered = event -> look();
    private final Consumer<Health> health;
    private List<Node> handed = List.of();
    private BiFunction<Screen, ScreenView, List<Node>> handingOn = (_, _) -> List.of();

    /** @param health is told how the parts of the screen stand, whenever that changes */
    ScreenArea(Consumer<Health> health) {
        this.health = health;
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
        // A scroll bar stands in the page's margin: what is on the page ends at the same line with and without it.
        scroll.viewportBoundsProperty().subscribe(seen -> scroll.pseudoClassStateChanged(SCROLLING,
                scroll.getWidth() - seen.getWidth() > 1));
        getChildren().addAll(header, banners, scroll);
        setMinWidth(0);
    }

    void show(Screen screen, ScreenView view) {
        title.setText(screen.title());
        question.setText(screen.question());
        actions.getChildren().setAll(view.actions());
        handed = handingOn.apply(screen, view);
        actions.getChildren().addAll(handed);
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
        handed = List.of();
        place(instead);
    }

    private void place(Node node) {
        Node before = scroll.getContent();
        if (!node.equals(before)) {
            if (before != null) {
                before.removeEventHandler(AnswerEvent.CHANGED, answered);
            }
            node.addEventHandler(AnswerEvent.CHANGED, answered);
            scroll.setContent(node);
            scroll.setVvalue(0);
        }
        look();
    }

    /** What is not complete is not handed on. */
    private void look() {
        Node content = scroll.getContent();
        if (content != null) {
            Health now = Health.of(content);
            now.tellOnce();
            boolean complete = !now.waiting() && now.answered() && now.common().isEmpty();
            handed.forEach(button -> button.setDisable(!complete));
            health.accept(now);
        }
    }

    void banners(List<Banner> now) {
        banners.getChildren().setAll(now);
        banners.setVisible(!now.isEmpty());
    }
}
