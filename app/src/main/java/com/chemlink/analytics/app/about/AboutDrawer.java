package com.chemlink.analytics.app.about;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.notice.Notices;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** About this number: stands beside the screen, never in front of it, and is as wide as it was drawn. */
public final class AboutDrawer extends BorderPane implements AboutNumber {

    public static final double NARROWEST = 300;
    public static final double WIDEST = 560;

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final DoubleProperty breadth = new SimpleDoubleProperty(this, "breadth", 352);
    private final Label title = new Label();
    private final VBox content = new VBox(12);
    private final Label changed = words("The filter or the data has changed since. Choose the number again.",
            "caution");
    private boolean telling;
    private final Notices notices;
    private final RowExports exports;
    private Consumer<String> openPerson = _ -> {};

    public AboutDrawer(Notices notices, RowExports exports) {
        this.notices = notices;
        this.exports = exports;
        getStyleClass().add("about-drawer");
        setAccessibleText("About this number");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        content.getStyleClass().add("about-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("quiet-scroll");
        setTop(header());
        setCenter(scroll);
        setLeft(grip());
        visibleProperty().bind(open);
        managedProperty().bind(open);
        prefWidthProperty().bind(breadth);
        setMinWidth(Region.USE_PREF_SIZE);
        nothing();
    }

    /** Called with the id of the person in a row that is clicked or chosen with Enter. */
    public void onPerson(Consumer<String> action) {
        openPerson = action;
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** Opened, or put away. */
    public void toggle() {
        open.set(!open.get());
    }

    public DoubleProperty breadthProperty() {
        return breadth;
    }

    @Override
    public void show(Loading<Receipt> receipt) {
        open.set(true);
        switch (receipt) {
            case Loading.Running<Receipt> _ -> replace("About this number", List.of(words("One moment …", "muted")));
            case Loading.Failed<Receipt> failed -> replace("About this number",
                    List.of(words(failed.sentence() + ".", "negative"), words(failed.nextStep(), "muted")));
            case Loading.Ready<Receipt>(Receipt ready) -> {
                replace(ready.title(), sections(ready));
                telling = true;
            }
        }
    }

    /** The numbers beside it have become others than the one it tells of. */
    public void outdated() {
        if (telling && !content.getChildren().contains(changed)) {
            content.getChildren().addFirst(changed);
        }
    }

    /** What it says before anything was chosen, and when the screen behind it has changed. */
    public void nothing() {
        replace("About this number", List.of(words(
                "Choose a tile, a point, a bar or a cell, and its definition, its SQL and the rows behind it stand "
                        + "here.",
                "muted")));
    }

    private void replace(String heading, List<Node> nodes) {
        telling = false;
        title.setText(heading);
        content.getChildren().setAll(nodes);
    }

    private List<Node> sections(Receipt receipt) {
        VBox all = new VBox();
        List<Node> nodes = all.getChildren();
        if (!receipt.figure().isEmpty()) {
            Label figure = words(receipt.figure(), "figure");
            Label beside = words(receipt.beside(), "secondary");
            HBox line = new HBox(8, figure, beside);
            line.setAlignment(Pos.BASELINE_LEFT);
            figure.setMinWidth(Region.USE_PREF_SIZE);
            nodes.add(line);
        }
        nodes.add(words(receipt.meaning(), "muted"));
        if (!receipt.rows().isEmpty()) {
            nodes.add(table(receipt));
        }
        section(nodes, "Counted", words(receipt.source() + " · " + receipt.filter(), "muted"));
        receipt.remarks().forEach(remark -> nodes.add(words(remark, "caution")));
        if (!receipt.lineage().isEmpty()) {
            section(nodes, "Where this comes from", words(String.join(" → ", receipt.lineage()), "muted"));
        }
        if (!receipt.sql().isEmpty()) {
            section(nodes, "SQL", new SqlView(receipt.sql(), () -> notices.tell("The SQL is copied.")));
        }
        nodes.add(words(receipt.run(), "secondary"));
        return List.copyOf(nodes);
    }

    /** Rows behind a number can be taken along; what is said of one person cannot. */
    private RowsTable table(Receipt receipt) {
        RowsTable table = new RowsTable(receipt.rows());
        int person = receipt.rows().person();
        if (person >= 0 && !receipt.rows().cells().isEmpty()) {
            table.onOpen(row -> openPerson.accept(receipt.rows().plain().get(row).get(person)));
            table.hint("Choose a row for the person's timeline");
        }
        return receipt.sql().isEmpty()
                ? table
                : table.exporting(rows -> exports.save(receipt.title(), receipt.rows(), rows));
    }

    private static void section(List<Node> nodes, String heading, Node body) {
        VBox section = new VBox(6, words(heading, "card-title"), body);
        nodes.add(section);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node header() {
        Button close = new Button(null, Icon.CLOSE.node());
        close.getStyleClass().add("quiet-button");
        close.setAccessibleText("Close");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(event -> open.set(false));
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox header = new HBox(8, title, spacer, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("about-header");
        return header;
    }

    private Node grip() {
        Region grip = new Region();
        grip.getStyleClass().add("about-grip");
        grip.setCursor(Cursor.H_RESIZE);
        grip.setOnMouseDragged(event -> {
            double right = localToScene(getWidth(), 0).getX();
            breadth.set(Math.clamp(right - event.getSceneX(), NARROWEST, WIDEST));
        });
        return grip;
    }
}
