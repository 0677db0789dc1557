package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.card.Piece;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.ScreenView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** One screen as it is handed on. */
public record Chapter(String id, String title, String question, List<Piece> pieces) {

    public Chapter {
        pieces = List.copyOf(pieces);
    }

    /** Everything the cards of a screen say now, also in its parts that are not in front. On the interface thread. */
    public static Chapter of(Screen screen, ScreenView view) {
        List<Piece> pieces = new ArrayList<>();
        collect(view.node(), pieces);
        return new Chapter(screen.id(), screen.title(), screen.question(), pieces);
    }

    private static void collect(Node node, List<Piece> pieces) {
        if (node instanceof Piece.Source source) {
            source.piece().ifPresent(pieces::add);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, pieces));
        }
    }
}
