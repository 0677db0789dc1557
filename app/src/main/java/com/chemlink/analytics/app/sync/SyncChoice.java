package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.screen.DayPicker;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.SyncMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How much is to be read: what has changed, everything, or also some days once more. */
final class SyncChoice extends HBox {

    private static final int DAYS = 7;
    private static final double DAY_WIDTH = 136;

    private final ComboBox<SyncMode> mode = new ComboBox<>();
    private final DayPicker from;
    private final DayPicker to;
    private final BooleanBinding possible;

    SyncChoice(List<SyncMode> modes, ObservableValue<@Nullable Published> published) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        from = day("From", "sync-from", today.minusDays(DAYS - 1L));
        to = day("To", "sync-to", today);
        published.subscribe(this::offer);
        mode.getItems().addAll(modes);
        mode.setValue(modes.getFirst());
        mode.setAccessibleText("Mode of the sync");
        mode.setId("sync-mode");
        mode.setConverter(words());
        mode.setMinWidth(Region.USE_PREF_SIZE);
        Label until = new Label("–");
        until.getStyleClass().add("muted");
        getChildren().addAll(mode, from, until, to);
        List.of(from, until, to).forEach(node -> {
            node.visibleProperty().bind(mode.valueProperty().isEqualTo(SyncMode.RANGE));
            node.managedProperty().bind(node.visibleProperty());
        });
        possible = Bindings.createBooleanBinding(() -> reach().isPresent(), mode.valueProperty(), from.valueProperty(),
                to.valueProperty());
    }

    /** The last days of the data, unless somebody is choosing days already. */
    private void offer(@Nullable Published now) {
        if (now != null && mode.getValue() != SyncMode.RANGE) {
            from.setValue(now.asOfDate().minusDays(DAYS - 1L));
            to.setValue(now.asOfDate());
        }
    }

    /** Whether it can be started as it stands: a range ends no sooner than it begins. */
    BooleanBinding possible() {
        return possible;
    }

    Optional<Reach> reach() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        return switch (mode.getValue()) {
            case FULL -> Optional.of(Reach.everything());
            case INCREMENTAL -> Optional.of(Reach.changes());
            case RANGE -> first == null || last == null || first.isAfter(last)
                    ? Optional.empty()
                    : Optional.of(Reach.days(first, last));
        };
    }

    private static DayPicker day(String name, String id, LocalDate day) {
        DayPicker picker = new DayPicker(name, day);
        picker.setId(id);
        picker.setPrefWidth(DAY_WIDTH);
        picker.setMinWidth(DAY_WIDTH);
        picker.setTooltip(new Tooltip("What was created or updated on these days is read once more"));
        return picker;
    }

    private static StringConverter<@Nullable SyncMode> words() {
        return new StringConverter<@Nullable SyncMode>() {

            @Override
            public String toString(@Nullable SyncMode mode) {
                return mode == null ? "" : SyncWords.mode(mode);
            }

            @Override
            public @Nullable SyncMode fromString(String text) {
                return null;
            }
        };
    }
}
