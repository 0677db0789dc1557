package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.dataset.Distribution;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.Horizon;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset with their meaning and values, or its first rows. */
final class FieldsCard extends VBox {

    private static final double ROOM_FOR_ALL = 600;

    private final Label row = new Label();
    private @Nullable Horizon horizon;
    private final Label counts = new Label();
    private final Label message = new Label();
    private final TableView<Distribution> fields = new TableView<>();
    private final TableView<List<@Nullable String>> first = new TableView<>();
    private final ToggleButton features = new ToggleButton("Columns");
    private final ToggleButton rows = new ToggleButton("First rows");

    FieldsCard(DatasetsViewModel model) {
        super(10);
        getStyleClass().addAll("card", "fields-card");
        setMinHeight(480);
        ToggleGroup which = new ToggleGroup();
        which.getToggles().setAll(features, rows);
        features.setSelected(true);
        which.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                features.setSelected(true);
            }
            first.setVisible(rows.isSelected());
            fields.setVisible(!rows.isSelected());
        });
        row.getStyleClass().add("card-title");
        row.setMinWidth(0);
        counts.getStyleClass().add("secondary");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(8, row, spacer, counts, features, rows);
        head.setAlignment(Pos.CENTER_LEFT);
        List.of(counts, features, rows).forEach(node -> node.setMinWidth(USE_PREF_SIZE));
        columns();
        first.setPlaceholder(new Label("No rows"));
        fields.setFocusTraversable(true);
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        StackPane body = new StackPane(fields, first, message);
        VBox.setVgrow(body, Priority.ALWAYS);
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
        TableColumn<Distribution, Field> name = column("Name", Distribution::field, 190,
                field -> {
                    Label label = styled(field.name(), "code");
                    label.setTooltip(new Tooltip(field.name()));
                    return label;
                });
        TableColumn<Distribution, Field> meaning = column("Meaning", Distribution::field, 380, field -> {
            Label label = new Label(field.meaning());
            label.setTooltip(new Tooltip("%s%s%s".formatted(field.meaning(),
                    field.unit().isEmpty() ? "" : "\nUnit: " + field.unit(), "\nFrom: " + field.source())
                    + "\nKnown: " + KnownWords.of(field.known(), horizon)));
            return label;
        });
        TableColumn<Distribution, Field> known = column("Known", Distribution::field, 118,
                field -> styled(KnownWords.of(field.known(), horizon), "secondary"));
        TableColumn<Distribution, Distribution> values = column("Values", distribution -> distribution, 134,
                distribution -> distribution.known() == 0
                        ? styled("never known", "secondary")
                        : new ValueBars(distribution));
        values.setMinWidth(124);
        name.setMinWidth(196);
        known.setMinWidth(106);
        // Where there is little room, the meaning matters more than when it becomes known; its tip says both.
        fields.widthProperty().subscribe(width -> known.setVisible(width.doubleValue() > ROOM_FOR_ALL));
        fields.getColumns().setAll(List.of(name, meaning, known, values));
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
