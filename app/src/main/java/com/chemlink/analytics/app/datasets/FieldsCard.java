package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.CardMessage;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.card.Shown;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset with their meaning and values, or its first rows. */
final class FieldsCard extends VBox implements Answering {

    /** The ways to look at it. */
    private enum Aspect {
        COLUMNS("Columns"), ROWS("First rows");

        private final String label;

        Aspect(String label) {
            this.label = label;
        }
    }

    private static final double LETTER = 7.6;
    private static final double ROOM_BESIDE = 24;
    private static final double WIDEST = 280;
    private static final double ID = 120;
    private static final double LOWEST = 480;

    /** So far down a message is seen without scrolling in the smallest window. */
    private static final double IN_SIGHT = 240;

    private final Label row = new Label();
    private final Label counts = new Label();
    private final StackPane message = new StackPane();
    private final Runnable retry;
    private final FieldTable fields = new FieldTable();
    private final TableView<List<@Nullable String>> first = new TableView<>();
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(Aspect.COLUMNS);
    private final Node choice;
    private final Shown<DatasetDetails> shown = new Shown<>(this, this::say);

    FieldsCard(DatasetsViewModel model) {
        super(10);
        getStyleClass().addAll("card", "fields-card");
        for (Node table : List.of(fields, first)) {
            table.managedProperty().bind(table.visibleProperty());
            VBox.setVgrow(table, Priority.ALWAYS);
        }
        row.getStyleClass().add("card-title");
        row.setWrapText(true);
        row.setMinHeight(USE_PREF_SIZE);
        counts.getStyleClass().add("secondary");
        VBox told = new VBox(2, row, counts);
        HBox.setHgrow(told, Priority.ALWAYS);
        choice = new Choice<>("What to see of the dataset", Arrays.asList(Aspect.values()), one -> one.label, aspect);
        choice.managedProperty().bind(choice.visibleProperty());
        HBox head = new HBox(12, told, choice);
        head.setAlignment(Pos.TOP_LEFT);
        first.setPlaceholder(CardMessage.empty("There are no rows yet", ""));
        fields.setPlaceholder(new Region());
        message.setPickOnBounds(false);
        message.setMaxHeight(IN_SIGHT);
        StackPane.setAlignment(message, Pos.TOP_CENTER);
        retry = model::again;
        StackPane body = new StackPane(new VBox(16, fields, first), message);
        VBox.setVgrow(body, Priority.ALWAYS);
        fields.setAccessibleText("Columns of the dataset");
        first.setAccessibleText("First rows of the dataset");
        getChildren().addAll(head, body);
        model.chosenProperty().subscribe(dataset -> row.setText(dataset.row()));
        aspect.subscribe(_ -> arrange());
        model.detailsProperty().subscribe(shown::show);
    }

    /** As high as the columns need: the page scrolls, the table in it does not. */
    @Override
    protected double computeMinHeight(double width) {
        return Math.max(LOWEST, super.computeMinHeight(width));
    }

    /** Where there are few columns there is room for both. */
    private void arrange() {
        boolean both = fields.fitsBesideOthers();
        choice.setVisible(!both);
        fields.setVisible(both || aspect.get() == Aspect.COLUMNS);
        first.setVisible(both || aspect.get() == Aspect.ROWS);
    }

    @Override
    public Shown<DatasetDetails> shown() {
        return shown;
    }

    private void say(Loading<DatasetDetails> loading, boolean toldElsewhere) {
        switch (loading) {
            case Loading.Running<DatasetDetails> _ -> {
                fields.setOpacity(0.45);
                first.setOpacity(0.45);
                say(fields.getItems().isEmpty() ? List.of(CardMessage.empty("Looking at the rows …", "")) : List.of());
            }
            case Loading.Ready<DatasetDetails>(DatasetDetails details) -> show(details);
            case Loading.Failed<DatasetDetails> failed -> {
                fields.getItems().clear();
                first.getItems().clear();
                counts.setText("");
                say(List.of(CardMessage.failed(failed, toldElsewhere, retry)));
                for (Node hidden : List.of(choice, fields, first)) {
                    hidden.setVisible(false);
                }
            }
        }
    }

    private void say(List<Node> words) {
        message.getChildren().setAll(words);
        arrange();
    }

    private void show(DatasetDetails details) {
        fields.setOpacity(1);
        first.setOpacity(1);
        message.getChildren().clear();
        long labels = details.dataset().labels().size();
        counts.setText("%d features%s%s · as of %s, run %d".formatted(details.dataset().features().size(),
                labels == 0 ? "" : labels == 1 ? " · 1 label" : " · %d labels".formatted(labels),
                details.sampled() > 0 ? " · the first %s rows".formatted(Figures.count(details.sampled())) : "",
                Dates.day(LocalDate.ofInstant(details.snapshot().asOf(), ZoneId.of(details.snapshot().zone()))),
                details.snapshot().run()));
        fields.show(details);
        first.getColumns().setAll(details.fields().stream()
                .map(field -> rowColumn(field, details.fields().indexOf(field), details.first())).toList());
        first.getItems().setAll(details.first());
        arrange();
    }

    private static TableColumn<List<@Nullable String>, String> rowColumn(Field field, int at,
            List<List<@Nullable String>> rows) {
        TableColumn<List<@Nullable String>, String> column = new TableColumn<>(field.name());
        column.setSortable(false);
        column.setReorderable(false);
        int longest = rows.stream().map(row -> row.get(at)).mapToInt(value -> value == null ? 1 : value.length()).max()
                .orElse(1);
        column.setPrefWidth(Math.clamp(LETTER * Math.max(field.name().length(), longest) + ROOM_BESIDE, 64,
                field.role() == FieldRole.ID ? ID : WIDEST));
        if (field.type().number()) {
            column.getStyleClass().add("number");
        }
        column.setCellValueFactory(cell -> {
            String value = cell.getValue().get(at);
            return new ReadOnlyObjectWrapper<>(value == null ? "–" : value.replace('\n', ' '));
        });
        return column;
    }
}
