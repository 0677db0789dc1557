package com.chemlink.analytics.app.card;

import com.chemlink.analytics.app.chart.plot.Sheet;
import java.util.List;
import java.util.Optional;

/** What a card hands on: to a folder of files, to a report. Captured on the interface thread, then used on any. */
public sealed interface Piece {

    /** A node that has something to hand on. */
    interface Source {

        /** Nothing while there is no answer. */
        Optional<Piece> piece();
    }

    /** A figure of a tile. */
    record Figure(KpiFigure figure, String meaning) implements Piece {}

    /** A chart with its data, under the title of its card. */
    record Chart(Sheet sheet, String meaning) implements Piece {}

    /** Lines of figures under a title. */
    record Lines(String title, List<Line> lines) implements Piece {}

    /** A table of words. */
    record Table(String title, List<String> columns, List<Boolean> numbers, List<List<String>> cells)
            implements
                Piece {}

    /** A sentence a reader has to know, or why there is nothing to see. */
    record Words(String headline, String detail) implements Piece {

        /** In place of what could not be answered: a report does not keep silent about it. */
        public static Words missing(String title, Loading.Failed<?> failed) {
            return new Words(title, "%s: %s.".formatted(CardMessage.UNAVAILABLE, failed.sentence()));
        }
    }
}
