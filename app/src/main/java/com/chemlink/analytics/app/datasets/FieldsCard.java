package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.etl.dataset.Distribution;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.Horizon;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset with their meaning and values, or its first rows. */
final class FieldsCard extends VBox {

    /** The ways to look at it. */
    private enum Aspect {
        COLUMNS("Columns"), ROWS("First rows");

        private final String label;

        Aspect(String label) {
            this.label = label;
        }
    }

    private static final double ROOM_FOR_ALL = 600;
    private static final double BESIDE_WORDS = 24;

    private final Label row = new Label();
    private @Nullable Horizon horizon;
    private boolean narrow;
    private final Label counts = new Label();
    private final Label message = new Label();
    private final TableView<Distribution> fields = new TableView<>();
    private final TableView<List<@Nullable String>> first = new TableView<>();
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(Aspect.COLUMNS);

    FieldsCard(DatasetsViewModel model) {
        super(10);
        getStyleClass().addAll("card", "fields-card");
        setMinHeight(480);
        aspect.subscribe(now -> {
            first.setVisible(now == Aspect.ROWS);
            fields.setVisible(now == Aspect.COLUMNS);
        });
        row.getStyleClass().add("card-title");
        row.setWrapText(true);
        row.setMinHeight(USE_PREF_SIZE);
        counts.getStyleClass().add("secondary");
        VBox told = new VBox(2, row, counts);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox head = new HBox(12, told,
                new Choice<>("What to see of the dataset", Arrays.asList(Aspect.values()), one -> one.label, aspect));
        head.setAlignment(Pos.TOP_LEFT);
        columns();
        first.setPlaceholder(new Label("No rows"));
        fields.setFocusTraversable(true);
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        StackPane body = new StackPane(fields, first, message);
        VBox.setVgrow(body, Priority.ALWAYS);
        fields.setAccessibleText("Columns of the dataset");
        first.setAccessibleText("First rows of the dataset");
        getChildren().addAll(head, body);
        model.detailsProperty().subscribe(this::show);
    }

    private void show(Loading<DatasetDetails> loading) {
        switch (loading) {
            case Loading.Running<DatasetDetails> _ -> {
                fields.setOpacity(0.45);
                first.setOpacity(0.45);
                message.setText(fields.getItems().isEmpty() ? "Looking at the rows …" : "");
            }
            case Loading.Ready<DatasetDetails>(DatasetDetails details) -> show(details);
            case Loading.Failed<DatasetDetails> failed -> {
                fields.getItems().clear();
                first.getItems().clear();
                message.setText(failed.sentence() + " " + failed.nextStep());
            }
        }
    }

    private void show(DatasetDetails details) {
        horizon = details.dataset().horizon();
        fields.setOpacity(1);
        first.setOpacity(1);
        message.setText("");
        row.setText(details.dataset().row());
        long labels = details.dataset().labels().size();
        counts.setText("%d features%s%s".formatted(details.dataset().features().size(),
                labels == 0 ? "" : labels == 1 ? " · 1 label" : " · %d labels".formatted(labels),
                details.sampled() ? " · first %s rows".formatted(Figures.count(DatasetsQuery.LOOKED_AT)) : ""));
        fields.getItems().setAll(details.distributions());
        first.getColumns().setAll(details.fields().stream()
                .map(field -> rowColumn(field, details.fields().indexOf(field))).toList());
        first.getItems().setAll(details.first());
    }

    private void columns() {
        fields.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Distribution, Field> name = name();
        TableColumn<Distribution, Field> meaning = meaning();
        TableColumn<Distribution, Field> known = column("Known", Distribution::field, 118,
                field -> styled(KnownWords.of(field.known(), horizon), "secondary"));
        known.setMinWidth(106);
        fields.getStyleClass().add("wrapping");
        fields.widthProperty().subscribe(width -> {
            narrow = width.doubleValue() <= ROOM_FOR_ALL;
            meaning.setVisible(!narrow);
            name.setMinWidth(narrow ? 244 : 196);
            fields.refresh();
        });
        fields.getColumns().setAll(List.of(name, meaning, known, values()));
    }

    private static TableColumn<Distribution, Distribution> values() {
        TableColumn<Distribution, Distribution> values = column("Values", distribution -> distribution, 134,
                distribution -> distribution.known() == 0
                        ? styled("never known", "secondary")
                        : new ValueBars(distribution));
        values.setMinWidth(124);
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
        TableColumn<Distribution, Field> name = column("Name", Distribution::field, 190, field -> {
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
            fields.refresh();
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

    private static TableColumn<List<@Nullable String>, String> rowColumn(Field field, int at) {
        TableColumn<List<@Nullable String>, String> column = new TableColumn<>(field.name());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(Math.max(90, field.name().length() * 8 + 24));
        if (field.type().number()) {
            column.getStyleClass().add("number");
        }
        column.setCellValueFactory(cell -> {
            String value = cell.getValue().get(at);
            return new ReadOnlyObjectWrapper<>(value == null ? "–" : value);
        });
        return column;
    }
}
