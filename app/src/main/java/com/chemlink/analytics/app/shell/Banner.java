package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.icon.Icon;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sentence across a screen: what a reader has to know, and what can be done about it. */
public final class Banner extends HBox implements Piece.Source {

    /** Icon, gaps and words of a line that is not broken after every second of them. */
    private static final double ROOM_FOR_WORDS = 300;

    private final Piece.Words said;

    /** How much a banner is about. */
    public enum Kind {
        INFORMATION, WARNING, FAILURE
    }

    public Banner(Kind kind, String headline, String detail, Button... actions) {
        super(12);
        said = new Piece.Words(headline, detail);
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
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        HBox buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(icon, text, buttons);
        if (actions.length > 0) {
            widthProperty().subscribe(() -> place(text, buttons));
        }
        setAccessibleText(headline + " " + detail);
    }

    /** Beside the words while these keep room to be read, else below them. */
    private void place(VBox text, HBox buttons) {
        boolean below = getWidth() - buttons.prefWidth(-1) < ROOM_FOR_WORDS;
        if (below == getChildren().contains(buttons)) {
            getChildren().remove(buttons);
            text.getChildren().remove(buttons);
            (below ? text.getChildren() : getChildren()).add(buttons);
            VBox.setMargin(buttons, new Insets(6, 0, 0, 0));
        }
    }

    @Override
    public Optional<Piece> piece() {
        return Optional.of(said);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
