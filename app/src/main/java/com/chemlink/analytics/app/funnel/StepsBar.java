package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * The steps side by side, each with a menu: which events exactly, its place, away with it. Alt with an arrow moves the step
 * that has the focus, Delete takes it out.
 */
final class StepsBar extends FlowPane {

    private final FunnelsViewModel model;
    private final MenuButton more = new MenuButton("Add step");

    StepsBar(FunnelsViewModel model) {
        super(6, 8);
        this.model = model;
        setMinWidth(0);
        more.getStyleClass().add("add-step");
        more.setAccessibleText("Add a step");
        model.draft.stepsProperty().subscribe(this::show);
        model.choicesProperty().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        List<Step> steps = model.draft.stepsProperty().get();
        for (int i = 0; i < steps.size(); i++) {
            nodes.add(step(i, steps));
        }
        more.getItems().setAll(additions());
        more.setDisable(steps.size() == Funnel.MOST_STEPS);
        nodes.add(more);
        getChildren().setAll(nodes);
    }

    private Node step(int index, List<Step> steps) {
        MenuButton button = new MenuButton((index + 1) + "  " + model.choicesProperty().get().words(steps.get(index)));
        button.setMnemonicParsing(false); // values may have an underscore, and are no shortcuts
        button.getStyleClass().add("step");
        button.setAccessibleText("Step " + button.getText());
        button.getItems().setAll(menu(index, steps));
        button.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DELETE) {
                remove(index);
            } else if (pressed.isAltDown() && pressed.getCode().isArrowKey()) {
                boolean back = pressed.getCode() == KeyCode.LEFT || pressed.getCode() == KeyCode.UP;
                move(index, back ? -1 : 1);
                pressed.consume();
            }
        });
        if (index == 0) {
            return button;
        }
        Label arrow = new Label("→");
        arrow.getStyleClass().add("secondary");
        HBox box = new HBox(6, arrow, button);
        box.getStyleClass().add("step-box");
        return box;
    }

    /** The focus stays with the step that was moved. */
    private void move(int index, int places) {
        model.draft.move(index, places);
        focus(index + places);
    }

    /** What comes after the step that has gone takes its place, also for the focus. */
    private void remove(int index) {
        model.draft.remove(index);
        focus(index);
    }

    /** All steps are made anew with every change, and whoever is at one goes on from there. */
    private void focus(int index) {
        int at = Math.clamp(index, 0, Math.max(0, model.draft.stepsProperty().get().size() - 1));
        lookupAll(".step").stream().skip(at).findFirst().orElse(more).requestFocus();
    }

    private List<MenuItem> menu(int index, List<Step> steps) {
        List<MenuItem> items = new ArrayList<>();
        if (steps.get(index) instanceof Step.Activity activity) {
            List<StepChoices.Condition> conditions = model.choicesProperty().get().of(activity);
            if (!conditions.isEmpty()) {
                items.add(check("Any", activity.where().isEmpty(), index, new Step.Activity(activity.type())));
                conditions.forEach(condition -> {
                    Step.Activity narrowed = (Step.Activity) StepChoices.with(activity, condition);
                    items.add(check("Only %s: %s".formatted(condition.property().replace('_', ' '),
                            condition.value().replace('_', ' ').toLowerCase(Locale.ROOT)),
                            activity.equals(narrowed), index, narrowed));
                });
                items.add(new SeparatorMenuItem());
            }
        }
        items.add(item("Move left", () -> move(index, -1), index == 0));
        items.add(item("Move right", () -> move(index, 1), index == steps.size() - 1));
        items.add(item("Remove", () -> remove(index), false));
        return items;
    }

    private CheckMenuItem check(String words, boolean chosen, int index, Step step) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> {
            model.draft.replace(index, step);
            focus(index);
        });
        return item;
    }

    private List<MenuItem> additions() {
        List<MenuItem> items = new ArrayList<>();
        model.choicesProperty().get().labels()
                .forEach(
                        (type, label) -> items.add(item(label, () -> model.draft.add(new Step.Activity(type)), false)));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (Step.Milestone milestone : Step.Milestone.values()) {
            items.add(item(milestone.label(), () -> model.draft.add(milestone), false));
        }
        return items;
    }

    private static MenuItem item(String words, Runnable action, boolean impossible) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        item.setDisable(impossible);
        return item;
    }
}
