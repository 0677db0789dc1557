package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.ChartView;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.finding.SeverityChip;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One finding in the list. */
final class FindingRow extends HBox {

    /** Three lines of a title: the detail beside shows all of it. */
    private static final double HIGHEST_TITLE = 51;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** The columns beside the title, as wide in every row; the narrower the list, the less room they take. */
    static final class Columns {

        /** Below it there is no trend. */
        private static final double ROOMY = 680;
        /** Below it a long count goes on in a second line, so that titles need no third one. */
        private static final double NARROW = 540;
        private static final double SEVERITY = 60;
        private static final double ROWS = 106;
        private static final double ROWS_IN_ONE_LINE = 97;
        private static final double ROWS_IN_TWO_LINES = 78;
        private static final double SEEN = 128;
        private static final double STATUS = 94;

        private final DoubleProperty width = new SimpleDoubleProperty(ROOMY);

        /** Of the list they stand in. */
        DoubleProperty widthProperty() {
            return width;
        }

        private HBox line(Node severity, Region title, Node rows, Node seen, Node status) {
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            VBox trend = cell(SEEN, Pos.CENTER_LEFT, seen);
            trend.visibleProperty().bind(width.greaterThanOrEqualTo(ROOMY));
            trend.managedProperty().bind(trend.visibleProperty());
            VBox count = cell(ROWS, Pos.CENTER_RIGHT, rows);
            count.minWidthProperty().bind(width.map(now -> rows(now.doubleValue())));
            count.maxWidthProperty().bind(count.minWidthProperty());
            HBox line = new HBox(8, cell(SEVERITY, Pos.CENTER_LEFT, severity), title, count, trend,
                    cell(STATUS, Pos.CENTER_LEFT, status));
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }

        private static double rows(double width) {
            return width < NARROW ? ROWS_IN_TWO_LINES : width < ROOMY ? ROWS_IN_ONE_LINE : ROWS;
        }

        private static VBox cell(double width, Pos at, Node node) {
            VBox cell = new VBox(node);
            cell.setAlignment(at);
            cell.setMinWidth(width);
            cell.setMaxWidth(width);
            return cell;
        }
    }

    private final Finding finding;
    private final Runnable choose;

    FindingRow(Finding finding, Columns columns, Runnable choose) {
        this.finding = finding;
        this.choose = choose;
        getStyleClass().setAll("finding-row");
        Label where = secondary(finding.where());
        Label title = wrapped(finding.title(), "medium");
        title.setMinHeight(0);
        title.setMaxHeight(HIGHEST_TITLE);
        VBox words = new VBox(2, title, where);
        HBox line = columns.line(new SeverityChip(finding.severity()), words,
                wrapped(finding.count(), "finding-count"), seen(), wrapped(unbroken(finding),
                        finding.status() == Status.OPEN ? "medium" : "muted"));
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().setAll(line);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText("%s: %s, %s in %s, %s".formatted(finding.severity().label(), finding.title(),
                finding.count(), finding.where(), status(finding)));
        setOnMouseClicked(event -> choose());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose();
                event.consume();
            }
        });
    }

    void choose() {
        requestFocus();
        choose.run();
    }

    static Node heading(Columns columns) {
        Label title = new Label("Finding");
        title.getStyleClass().add("secondary");
        HBox line = columns.line(secondary("Severity"), title, secondary("Rows"), secondary("Seen"),
                secondary("Status"));
        line.getStyleClass().add("finding-heading");
        return line;
    }

    Finding finding() {
        return finding;
    }

    void mark(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    static String status(Finding finding) {
        return finding.waivedUntil() == null
                ? finding.status().label()
                : "Waived to %s".formatted(Dates.day(finding.waivedUntil()));
    }

    /** The same in a narrow column, where no line ends within a date. */
    private static String unbroken(Finding finding) {
        LocalDate until = finding.waivedUntil();
        return until == null ? status(finding) : "Waived to\n" + Dates.day(until);
    }

    /** How long, and how many rows run by run where that has changed at all. */
    private VBox seen() {
        VBox seen = new VBox(2);
        seen.setAlignment(Pos.CENTER_LEFT);
        if (finding.trend().stream().distinct().count() > 1) {
            seen.getChildren().add(spark(finding, 20));
        }
        seen.getChildren().add(wrapped(age(finding), "secondary"));
        return seen;
    }

    static String age(Finding finding) {
        return "%s, since %s".formatted(finding.runs() == 1 ? "1 run" : "%,d runs".formatted(finding.runs()),
                Dates.shortDay(finding.firstSeen()));
    }

    /** Rows run by run, from none, so that a change is seen in its size. */
    static ChartView spark(Finding finding, double height) {
        List<Point> points = IntStream.range(0, finding.trend().size())
                .mapToObj(at -> Point.at(Position.of(String.valueOf(at + 1)), finding.trend().get(at))).toList();
        ChartView spark = new ChartView();
        spark.setMouseTransparent(true);
        spark.setFocusTraversable(false);
        spark.setMinSize(0, height);
        spark.setPrefHeight(height);
        spark.setMaxHeight(height);
        spark.show(new ChartContent(ChartSpec.of(Kind.SPARK, finding.title(), Unit.count("row", "rows")),
                ChartData.of(new Series("Rows", Tone.ACCENT, points)), ""));
        return spark;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        return label;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
