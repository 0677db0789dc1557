package com.chemlink.analytics.app.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of a {@link LinesCard}: what it is about, and figures beside each other to the right. */
public record Line(String label, List<Cell> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    public Line(String label, Cell... cells) {
        this(label, Arrays.asList(cells));
    }

    public Line and(Cell cell) {
        List<Cell> more = new ArrayList<>(cells);
        more.add(cell);
        return new Line(label, more);
    }

    /** @param good whether it is set in the colour of good news; its sign says so too */
    public record Cell(String text, boolean good) {

        public static Cell of(String text) {
            return new Cell(text, false);
        }

        public static Cell good(String text) {
            return new Cell(text, true);
        }
    }
}
