package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.card.Loading;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;

/** What counts as having come back: any set of activities. It stays open while several are chosen. */
final class BackChoice extends MenuButton {

    private final CohortsViewModel model;
    private List<ActivityType> types = List.of();

    BackChoice(CohortsViewModel model) {
        this.model = model;
        setPrefWidth(212);
        tell(List.of());
        model.typesProperty().subscribe(loading -> {
            if (loading instanceof Loading.Ready<List<ActivityType>>(List<ActivityType> ready)
                    && !ready.equals(types)) {
                types = ready;
                getItems().setAll(ready.stream().map(this::item).toList());
            }
        });
    }

    private CustomMenuItem item(ActivityType type) {
        CheckBox box = new CheckBox(type.label());
        box.setOnAction(event -> choose());
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setUserData(type);
        return item;
    }

    private void choose() {
        List<ActivityType> chosen = getItems().stream()
                .filter(item -> ((CheckBox) ((CustomMenuItem) item).getContent()).isSelected())
                .map(item -> (ActivityType) item.getUserData()).toList();
        tell(chosen);
        model.backBy(chosen.stream().map(ActivityType::name).collect(Collectors.toSet()));
    }

    private void tell(List<ActivityType> chosen) {
        setText(switch (chosen.size()) {
            case 0 -> "Any core activity";
            case 1, 2 -> chosen.stream().map(ActivityType::label).collect(Collectors.joining(" or "));
            default -> chosen.size() + " activities";
        });
        setAccessibleText("Came back by: " + getText());
    }
}
