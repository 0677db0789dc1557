package com.chemlink.analytics.app.card;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Stands where a chart would: why there is none, and what to do. */
public final class CardMessage extends VBox {

    /** In place of what nobody could answer. */
    public static final String UNAVAILABLE = "Not available";

    private CardMessage(String headline, String advice) {
        getStyleClass().add("card-message");
        Label first = new Label(headline);
        first.getStyleClass().add("headline");
        first.setWrapText(true);
        Label second = new Label(advice);
        second.getStyleClass().add("advice");
        second.setMaxWidth(420);
        second.setAlignment(Pos.CENTER);
        for (Label words : new Label[]{first, second}) {
            words.setTextAlignment(TextAlignment.CENTER);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(first, second);
        second.setManaged(!advice.isEmpty());
    }

    public static CardMessage empty(String headline, String advice) {
        return new CardMessage(headline, advice);
    }

    /** Why there is nothing is told above, for all cards at once. */
    public static CardMessage unavailable() {
        CardMessage message = new CardMessage(UNAVAILABLE, "");
        message.getStyleClass().add("unavailable");
        return message;
    }

    public static CardMessage failed(Loading.Failed<?> failed, boolean toldElsewhere, Runnable retry) {
        return toldElsewhere ? unavailable() : failed(failed.sentence(), failed.nextStep(), retry);
    }

    public static CardMessage failed(String headline, String advice, Runnable retry) {
        CardMessage message = new CardMessage(headline, advice);
        message.getStyleClass().add("failed");
        Button again = new Button("Try again");
        again.setOnAction(event -> retry.run());
        VBox.setMargin(again, new Insets(8, 0, 0, 0));
        message.getChildren().add(again);
        return message;
    }
}
