package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.dataset.Distribution;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.Horizon;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset: what each means, when it is known, how its values are spread. */
final class FieldTable extends TableView<Distribution> {

    private static final double ROOM_FOR_ALL = 600;
    private static final double BESIDE_WORDS = 24;
    private static final double KNOWN = 118;
    private static final double VALUES = 134;
    private static final double LONGEST_NAME = 222;
    private static final double NAME_AND_MEANING = 244;
    private static final int FEW = 8;
    private static final double HEAD = 42;
    private static final double ROW = 41;
    private static final double LETTERS = 13;
    /** What a name takes above its meaning, and what is left free around both. */
    private static final double NAME = 18;
    private static final double AROUND = 17;

    private @Nullable Horizon horizon;
    private boolean narrow;
    /** Where the meaning stands. */
    private TableColumn<Distribution, Field> told;

    FieldTable() {
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Distribution, Field> name = name();
        TableColumn<Distribution, Field> meaning = meaning();
        told = meaning;
        TableColumn<Distribution, Field> known = column("Known", Distribution::field, KNOWN,
                field -> styled(KnownWords.of(field.known(), horizon), "secondary"));
        TableColumn<Distribution, Distribution> values = values();
        fixed(known, KNOWN);
        fixed(values, VALUES);
        getStyleClass().add("wrapping");
        widthProperty().subscribe(width -> {
            narrow = width.doubleValue() <= ROOM_FOR_ALL;
            meaning.setVisible(!narrow);
            told = narrow ? name : meaning;
            if (narrow) {
                name.setMinWidth(NAME_AND_MEANING);
                name.setMaxWidth(Double.MAX_VALUE);
            } else {
                fixed(name, LONGEST_NAME);
            }
            fit();
            refresh();
        });
        getColumns().setAll(List.of(name, meaning, known, values));
        setFocusTraversable(true);
    }

    void show(DatasetDetails details) {
        horizon = details.dataset().horizon();
        getItems().setAll(details.distributions());
        fit();
    }

    /** Whether there are so few columns that something else has room in the same card. */
    boolean fitsBesideOthers() {
        return !getItems().isEmpty() && getItems().size() <= FEW;
    }

    /** All are seen at once. */
    private void fit() {
        double all = HEAD + getItems().stream().mapToDouble(this::height).sum();
        setMinHeight(all);
        setMaxHeight(fitsBesideOthers() ? all : Double.MAX_VALUE);
    }

    /** As its words wrap where they stand; at least as high as the picture of its values. */
    private double height(Distribution distribution) {
        Text meaning = new Text(distribution.field().meaning());
        meaning.setFont(Font.font("Inter Tabular", LETTERS));
        meaning.setWrappingWidth(Math.max(100, told.getWidth() - BESIDE_WORDS));
        double words = Math.ceil(meaning.getLayoutBounds().getHeight()) + (narrow ? NAME : 0);
        return Math.max(ROW, words + AROUND);
    }

    private static TableColumn<Distribution, Distribution> values() {
        TableColumn<Distribution, Distribution> values = column("Values", distribution -> distribution, VALUES,
                distribution -> distribution.known() == 0
                        ? styled("never known", "secondary")
                        : distribution.allDifferent()
                                ? styled("all different", "secondary")
                                : new ValueBars(distribution));
        return values;
    }

    private TableColumn<Distribution, Field> meaning() {
        DoubleProperty room = new SimpleDoubleProperty();
        TableColumn<Distribution, Field> meaning = column("Meaning", Distribution::field, 380,
                field -> words(field, room));
        follow(meaning, room);
        return meaning;
    }

    /** Where there is little room, the meaning stands below the name. */
    private TableColumn<Distribution, Field> name() {
        DoubleProperty room = new SimpleDoubleProperty();
        TableColumn<Distribution, Field> name = column("Name", Distribution::field, LONGEST_NAME, field -> {
            Label label = styled(field.name(), "code");
            label.setTooltip(new Tooltip(field.name()));
            return narrow ? new VBox(2, label, words(field, room)) : label;
        });
        follow(name, room);
        return name;
    }

    /** A row is as high as the words in this column need at its width. */
    private void follow(TableColumn<?, ?> column, DoubleProperty room) {
        column.widthProperty().subscribe(width -> {
            room.set(width.doubleValue() - BESIDE_WORDS);
            fit();
            refresh();
        });
    }

    private Text words(Field field, DoubleProperty room) {
        Text words = new Text(field.meaning());
        words.getStyleClass().add("words");
        words.wrappingWidthProperty().bind(room);
        Tooltip.install(words, new Tooltip("%s%s%s".formatted(field.meaning(),
                field.unit().isEmpty() ? "" : "\nUnit: " + field.unit(), "\nFrom: " + field.source())
                + "\nKnown: " + KnownWords.of(field.known(), horizon)));
        return words;
    }

    /** All room that is left belongs to the words, so that a table looks the same however it came to its width. */
    private static void fixed(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static <T> TableColumn<Distribution, T> column(String title, Function<Distribution, T> value, double width,
            Function<T, Node> node) {
        TableColumn<Distribution, T> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : node.apply(item));
            }
        });
        return column;
    }
}
