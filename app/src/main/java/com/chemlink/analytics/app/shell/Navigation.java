package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.screen.Group;
import com.chemlink.analytics.app.screen.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The screens by the question they answer. */
final class Navigation extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Screen, Button> entries = new LinkedHashMap<>();
    private final Map<String, Label> badges = new LinkedHashMap<>();

    Navigation(List<Screen> screens, Consumer<Screen> go) {
        getStyleClass().add("navigation");
        getChildren().add(brand());
        for (Group group : Group.values()) {
            List<Screen> members = screens.stream().filter(screen -> screen.group() == group).toList();
            if (group == Group.WORKBENCH) {
                Region spacer = new Region();
                VBox.setVgrow(spacer, Priority.ALWAYS);
                getChildren().add(spacer);
            } else if (!members.isEmpty() && !group.heading().isEmpty()) {
                Label heading = new Label(group.heading());
                heading.getStyleClass().add("navigation-heading");
                getChildren().add(heading);
            }
            members.forEach(screen -> getChildren().add(entry(screen, go)));
        }
    }

    void mark(Screen current) {
        entries.forEach((screen, entry) -> {
            entry.pseudoClassStateChanged(CURRENT, screen.equals(current));
            entry.setAccessibleText(screen.title() + (screen.equals(current) ? ", open" : ""));
        });
    }

    /** A small number beside an entry, such as open findings; none for 0. */
    void badge(String screenId, long number) {
        Label badge = badges.get(screenId);
        if (badge != null) {
            badge.setText(Long.toString(number));
            badge.setVisible(number > 0);
        }
    }

    private Button entry(Screen screen, Consumer<Screen> go) {
        Label title = new Label(screen.title());
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setVisible(false);
        badges.put(screen.id(), badge);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox line = new HBox(10, screen.icon().node(), title, spacer, badge);
        line.setAlignment(Pos.CENTER_LEFT);
        Button entry = new Button(null, line);
        line.prefWidthProperty().bind(entry.widthProperty().subtract(22));
        entry.setId("navigation-" + screen.id());
        entry.getStyleClass().setAll("navigation-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setOnAction(event -> go.accept(screen));
        entries.put(screen, entry);
        return entry;
    }

    private static HBox brand() {
        Region mark = new Region();
        mark.getStyleClass().add("brand-mark");
        Label name = new Label("ChemLink Analytics");
        name.getStyleClass().add("brand-name");
        HBox brand = new HBox(9, mark, name);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.getStyleClass().add("brand");
        return brand;
    }
}
