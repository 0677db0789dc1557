package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.plot.Picture;
import com.chemlink.analytics.app.chart.scale.Scale;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse: hovering tells, a click opens, dragging narrows, a double click shows everything again. */
final class ChartPointer {

    private static final double LEAST_DRAG = 8;

    private final ChartView view;
    private final ChartLayers layers;
    private double pressedAt;
    private boolean dragging;

    ChartPointer(ChartView view, ChartLayers layers) {
        this.view = view;
        this.layers = layers;
    }

    void listen() {
        view.setOnMouseMoved(this::hover);
        view.setOnMouseExited(event -> view.currentProperty().set(null));
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
    }

    private void hover(MouseEvent event) {
        view.picture().ifPresent(picture -> {
            view.currentProperty().set(picture.markAt(event.getX(), event.getY()).orElse(null));
            view.setCursor(view.currentProperty().get() == null ? Cursor.DEFAULT : Cursor.HAND);
        });
    }

    private void press(MouseEvent event) {
        pressedAt = event.getX();
        dragging = false;
        view.requestFocus();
        event.consume(); // the scroll pane around it would take the focus, and the arrow keys with it
    }

    private void drag(MouseEvent event) {
        Picture picture = view.picture().orElse(null);
        if (picture == null || picture.across() == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = dragging || Math.abs(event.getX() - pressedAt) >= LEAST_DRAG;
        if (dragging) {
            layers.select(range(picture, event.getX()));
        }
    }

    private void release(MouseEvent event) {
        layers.select(null);
        if (dragging) {
            view.picture().ifPresent(picture -> narrow(picture, range(picture, event.getX())));
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            view.zoomProperty().set(null);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            view.picture().flatMap(picture -> picture.markAt(event.getX(), event.getY())).ifPresent(view::open);
        }
        dragging = false;
    }

    private Box range(Picture picture, double now) {
        double from = Math.clamp(Math.min(pressedAt, now), picture.plot().x(), picture.plot().right());
        double to = Math.clamp(Math.max(pressedAt, now), picture.plot().x(), picture.plot().right());
        return new Box(from, picture.plot().y(), to - from, picture.plot().height());
    }

    private void narrow(Picture picture, Box range) {
        Scale across = picture.across();
        if (across != null && range.width() >= LEAST_DRAG) {
            view.currentProperty().set(null); // another mark is under the pointer now
            view.zoomProperty().set(picture.narrowed(across.value(range.x()), across.value(range.right())));
        }
    }
}
