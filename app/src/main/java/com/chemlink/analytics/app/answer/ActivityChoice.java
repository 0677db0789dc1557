package com.chemlink.analytics.app.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/** Any set of activities; the list stays open while several are chosen. */
public final class ActivityChoice extends CheckComboBox<ActivityType> {

    /** Activities by their names, wherever one or more are chosen. */
    public static final StringConverter<@Nullable ActivityType> LABELS = new StringConverter<>() {

        @Override
        public String toString(@Nullable ActivityType type) {
            return type == null ? "" : type.label();
        }

        @Override
        public @Nullable ActivityType fromString(String label) {
            throw new UnsupportedOperationException("activities are chosen, not typed");
        }
    };

    private final String about;
    private final String none;
    private Consumer<Set<String>> choose = _ -> {};

    /** @param none what it means to choose none */
    public ActivityChoice(String about, String none) {
        this.about = about;
        this.none = none;
        setPrefWidth(212);
        setConverter(LABELS);
        tell(List.of());
        getCheckModel().getCheckedItems().addListener((ListChangeListener<ActivityType>) _ -> chosen());
    }

    /** What there is to choose from, and what of it is chosen. */
    public void offer(List<ActivityType> types, Set<String> chosen) {
        getItems().setAll(types);
        types.stream().filter(type -> chosen.contains(type.name())).forEach(getCheckModel()::check);
    }

    public void onChoice(Consumer<Set<String>> action) {
        choose = action;
    }

    private void chosen() {
        List<ActivityType> now = List.copyOf(getCheckModel().getCheckedItems());
        tell(now);
        choose.accept(now.stream().map(ActivityType::name).collect(Collectors.toSet()));
    }

    private void tell(List<ActivityType> chosen) {
        setTitle(switch (chosen.size()) {
            case 0 -> none;
            case 1, 2 -> chosen.stream().map(ActivityType::label).collect(Collectors.joining(" or "));
            default -> chosen.size() + " activities";
        });
        setAccessibleText(about + ": " + getTitle());
    }
}
