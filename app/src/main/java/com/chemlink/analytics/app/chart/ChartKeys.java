package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.chart.plot.Walk;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard: arrows walk the marks, Enter opens one, Escape shows everything. */
final class ChartKeys {

    private final ChartView view;

    ChartKeys(ChartView view) {
        this.view = view;
    }

    void listen() {
        view.setOnKeyPressed(this::press);
        view.focusedProperty().subscribe(focused -> {
            if (!focused) {
                view.currentProperty().set(null);
            }
        });
    }

    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean used = switch (code) {
            case LEFT -> walk(Walk.LEFT);
            case RIGHT -> walk(Walk.RIGHT);
            case UP -> walk(Walk.UP);
            case DOWN -> walk(Walk.DOWN);
            case HOME -> walk(Walk.FIRST);
            case END -> walk(Walk.LAST);
            case ENTER, SPACE -> open();
            case ESCAPE -> reset();
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean walk(Walk step) {
        step.from(view.currentProperty().get(), view.marks()).ifPresent(view.currentProperty()::set);
        return !view.marks().isEmpty();
    }

    private boolean open() {
        Mark mark = view.currentProperty().get();
        if (mark != null) {
            view.open(mark);
        }
        return mark != null;
    }

    /** Escape is left to the window where nothing was narrowed: a mark under the pointer is nothing to close. */
    private boolean reset() {
        boolean something = view.zoomProperty().get() != null;
        view.currentProperty().set(null);
        view.zoomProperty().set(null);
        return something;
    }
}
