package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.screen.WordsAndActions;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sentence across a screen: what a reader has to know, and what can be done about it. */
public final class Banner extends HBox implements Piece.Source {

    private final Piece.Words piece;

    /** How much a banner is about. */
    public enum Kind {
        INFORMATION, WARNING, FAILURE
    }

    public Banner(Kind kind, String headline, String detail, Button... actions) {
        super(12);
        piece = new Piece.Words(headline, detail);
        getStyleClass().addAll("banner", switch (kind) {
            case INFORMATION -> "information";
            case WARNING -> "warning";
            case FAILURE -> "failure";
        });
        setAlignment(Pos.CENTER_LEFT);
        Region icon = (kind == Kind.INFORMATION ? Icon.INFO : Icon.WARNING).node();
        Label first = words(headline, "banner-headline");
        VBox text = new VBox(2, first);
        if (!detail.isEmpty()) {
            text.getChildren().add(words(detail, "banner-detail"));
        }
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        FlowPane buttons = WordsAndActions.line();
        buttons.getChildren().addAll(actions);
        WordsAndActions said = new WordsAndActions(text, buttons);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(icon, said);
        setAccessibleText(headline + " " + detail);
    }

    @Override
    public Optional<Piece> piece() {
        return Optional.of(piece);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
