package com.chemlink.analytics.app.screen;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Cards side by side in given proportions and of one height. Where one of them would become narrower than is readable,
 * the row breaks, in lines of as equal a number as possible.
 */
public final class CardRow extends Region {

    /** Room for the longest label of a tile beside the badge of its findings. */
    private static final double NARROWEST_TILE = 172;

    private final double narrowest;
    private final double lowest;
    private final double lowestBroken;
    private final double[] parts;
    private boolean broken;

    /** Cards of equal width, none narrower and none lower than given. */
    public static CardRow equal(double narrowest, double lowest, Node... cards) {
        double[] parts = new double[cards.length];
        Arrays.fill(parts, 1);
        return new CardRow(narrowest, lowest, lowest, parts, cards);
    }

    /** Tiles with a figure and its trend. */
    public static CardRow tiles(Node... tiles) {
        return tiles(136, tiles);
    }

    /** Small cards; where they stand in several lines they are wide, and need less height than given. */
    public static CardRow tiles(double lowest, Node... tiles) {
        double[] parts = new double[tiles.length];
        Arrays.fill(parts, 1);
        return new CardRow(NARROWEST_TILE, lowest, 98, parts, tiles);
    }

    public static CardRow of(double narrowest, double lowest, double[] parts, Node... cards) {
        return new CardRow(narrowest, lowest, lowest, parts, cards);
    }

    private CardRow(double narrowest, double lowest, double lowestBroken, double[] parts, Node... cards) {
        this.narrowest = narrowest;
        this.lowest = lowest;
        this.lowestBroken = lowestBroken;
        this.parts = parts.clone();
        getChildren().addAll(cards);
        setMinWidth(0);
    }

    /** Each card below the other, where one of them is so high that the others would be stretched. */
    public void breakUp(boolean now) {
        broken = now;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int perLine(double width) {
        int count = getManagedChildren().size();
        int most = broken ? 1 : (int) Math.max(1, Math.floor((width + Page.GAP) / (narrowest + Page.GAP)));
        if (most >= count) {
            return Math.max(1, count);
        }
        int lines = Math.ceilDiv(count, most);
        return Math.ceilDiv(count, lines);
    }

    private double lineHeight(List<Node> line, double[] widths) {
        double height = line.size() < getManagedChildren().size() ? lowestBroken : lowest;
        for (int i = 0; i < line.size(); i++) {
            height = Math.max(height, line.get(i).minHeight(widths[i]));
        }
        return Math.ceil(height);
    }

    private double[] widths(int from, int count, double width, int perLine) {
        // A last line that is not full keeps the width of the columns above it, if all are equal anyway.
        boolean single = perLine >= parts.length;
        double whole = 0;
        for (int i = 0; i < (single ? count : perLine); i++) {
            whole += single ? parts[from + i] : 1;
        }
        double room = width - Page.GAP * ((single ? count : perLine) - 1);
        double[] widths = new double[count];
        for (int i = 0; i < count; i++) {
            widths[i] = Math.floor(room * (single ? parts[from + i] : 1) / whole);
        }
        return widths;
    }

    @Override
    protected double computePrefWidth(double height) {
        return narrowest * getManagedChildren().size();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        double height = 0;
        int perLine = perLine(room);
        List<Node> cards = getManagedChildren();
        for (int at = 0; at < cards.size(); at += perLine) {
            List<Node> line = cards.subList(at, Math.min(cards.size(), at + perLine));
            height += lineHeight(line, widths(at, line.size(), room, perLine)) + (at == 0 ? 0 : Page.GAP);
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        int perLine = perLine(getWidth());
        int lines = Math.ceilDiv(cards.size(), perLine);
        double spare = Math.max(0, getHeight() - computePrefHeight(getWidth())) / Math.max(1, lines);
        double y = 0;
        for (int at = 0; at < cards.size(); at += perLine) {
            List<Node> line = cards.subList(at, Math.min(cards.size(), at + perLine));
            double[] widths = widths(at, line.size(), getWidth(), perLine);
            double height = lineHeight(line, widths) + Math.floor(spare);
            double x = 0;
            for (int i = 0; i < line.size(); i++) {
                boolean last = i == line.size() - 1 && line.size() == perLine;
                line.get(i).resizeRelocate(x, y, last ? getWidth() - x : widths[i], height);
                x += widths[i] + Page.GAP;
            }
            y += height + Page.GAP;
        }
    }
}
