package com.chemlink.analytics.app.notice;

import com.chemlink.analytics.app.icon.Icon;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Notices at the foot of the window, above its status line; they go by themselves. */
public final class PassingNotices extends VBox implements Notices {

    private static final Duration SHORT = Duration.seconds(4);
    private static final Duration LONG = Duration.seconds(9);
    private static final int MOST = 3;
    private static final double WIDEST = 420;

    public PassingNotices() {
        super(8);
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
    }

    @Override
    public void tell(String sentence) {
        show(sentence, "", SHORT);
    }

    @Override
    public void warn(String sentence, String nextStep) {
        show(sentence, nextStep, LONG);
    }

    private void show(String sentence, String nextStep, Duration time) {
        boolean warning = time.equals(LONG);
        VBox words = new VBox(2, words(sentence, warning ? "strong" : "label"));
        words.setAlignment(Pos.CENTER_LEFT);
        if (!nextStep.isEmpty()) {
            words.getChildren().add(words(nextStep, "muted"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, Icon.CLOSE.node());
        close.getStyleClass().add("quiet-button");
        close.setAccessibleText("Close this notice");
        HBox notice = new HBox(10, (warning ? Icon.WARNING : Icon.INFO).node(), words, close);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().addAll("notice", warning ? "warning" : "information");
        notice.setMaxWidth(WIDEST);
        notice.setAccessibleText(sentence + " " + nextStep);
        close.setOnAction(event -> getChildren().remove(notice));
        getChildren().add(notice);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> getChildren().remove(notice));
        pause.play();
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
