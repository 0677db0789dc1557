package com.chemlink.analytics.app.chart.paint;

import com.chemlink.analytics.app.theme.Fonts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/** Paints into a vector file that opens in browsers and drawing programs. */
public final class SvgPainter implements Painter {

    private final double width;
    private final double height;
    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private int names;

    public SvgPainter(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The whole file. */
    public String document(String title) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
                role="img" font-family="'%3$s', Inter, 'Segoe UI', Helvetica, Arial, sans-serif">
                <title>%4$s</title>
                <defs>%5$s</defs>
                %6$s</svg>
                """.formatted(n(width), n(height), Fonts.TEXT, escape(title), definitions, shapes);
    }

    @Override
    public void fill(Box box, double radius, Color colour) {
        add("<rect %s %s/>".formatted(rect(box, radius), fill(colour)));
    }

    @Override
    public void outline(Box box, double radius, Stroke stroke) {
        add("<rect %s fill=\"none\" %s/>".formatted(rect(box, radius), stroke(stroke)));
    }

    @Override
    public void hatch(Box box, double radius, Color ground, Color stripe) {
        String name = "h" + names++;
        String step = n(CanvasPainter.hatchStep(box));
        definitions.append(("<pattern id=\"%1$s\" patternUnits=\"userSpaceOnUse\" width=\"%2$s\" height=\"%2$s\" "
                + "patternTransform=\"rotate(45)\"><rect width=\"%2$s\" height=\"%2$s\" %3$s/>"
                + "<rect width=\"%4$s\" height=\"%2$s\" %5$s/></pattern>")
                .formatted(name, step, fill(ground), n(CanvasPainter.hatchStep(box) / 2), fill(stripe)));
        add("<rect %s fill=\"url(#%s)\"/>".formatted(rect(box, radius), name));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>".formatted(n(x1), n(y1), n(x2), n(y2), stroke(stroke)));
    }

    @Override
    public void polyline(double[] xs, double[] ys, Stroke stroke) {
        add("<polyline points=\"%s\" fill=\"none\" stroke-linejoin=\"round\" %s/>".formatted(points(xs, ys),
                stroke(stroke)));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Color colour) {
        add("<polygon points=\"%s\" %s/>".formatted(points(xs, ys), fill(colour)));
    }

    @Override
    public void circle(double x, double y, double radius, Color colour) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>".formatted(n(x), n(y), n(radius), fill(colour)));
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        String anchor = switch (style.align()) {
            case LEFT -> "start";
            case CENTRE -> "middle";
            case RIGHT -> "end";
        };
        int weight = switch (style.weight()) {
            case REGULAR -> 400;
            case MEDIUM -> 500;
            case SEMIBOLD -> 600;
        };
        add("<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%d\" text-anchor=\"%s\" %s>%s</text>"
                .formatted(n(x), n(baseline), n(style.size()), weight, anchor, fill(style.colour()), escape(text)));
    }

    @Override
    public void clipped(Box box, Runnable painting) {
        String name = "c" + names++;
        definitions.append("<clipPath id=\"%s\"><rect %s/></clipPath>".formatted(name, rect(box, 0)));
        shapes.append("<g clip-path=\"url(#%s)\">\n".formatted(name));
        painting.run();
        shapes.append("</g>\n");
    }

    private void add(String shape) {
        shapes.append(shape).append('\n');
    }

    private static String rect(Box box, double radius) {
        String place = "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"".formatted(n(box.x()), n(box.y()),
                n(Math.max(0, box.width())), n(Math.max(0, box.height())));
        return radius == 0 ? place : place + " rx=\"" + n(radius) + "\"";
    }

    private static String fill(Color colour) {
        return "fill=\"" + hex(colour) + "\"" + opacity("fill", colour);
    }

    private static String stroke(Stroke stroke) {
        String dashes = stroke.dashes().isEmpty()
                ? ""
                : " stroke-dasharray=\"%s\"".formatted(
                        stroke.dashes().stream().map(SvgPainter::n).collect(Collectors.joining(" ")));
        return "stroke=\"%s\" stroke-width=\"%s\"%s%s".formatted(hex(stroke.colour()), n(stroke.width()), dashes,
                opacity("stroke", stroke.colour()));
    }

    private static String opacity(String what, Color colour) {
        return colour.getOpacity() == 1 ? "" : " %s-opacity=\"%s\"".formatted(what, n(colour.getOpacity()));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02X%02X%02X", Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }

    private static String points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ").append(n(xs[i])).append(',').append(n(ys[i]));
        }
        return points.toString();
    }

    private static String n(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
