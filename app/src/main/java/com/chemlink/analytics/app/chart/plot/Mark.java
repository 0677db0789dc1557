package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.paint.Area;
import com.chemlink.analytics.app.chart.paint.Box;
import javafx.scene.paint.Color;

/**
 * One point as it stands on the screen.
 *
 * @param box what is highlighted
 * @param reach where the pointer finds it, often larger than what is drawn
 * @param x where a tooltip points
 * @param y where a tooltip points
 */
public record Mark(Series series, Point point, Box box, Area reach, double x, double y, Color colour) {

    static Mark dot(Series series, Point point, double x, double y, Color colour) {
        Box box = new Box(x - 5, y - 5, 10, 10);
        return new Mark(series, point, box, box, x, y, colour);
    }

    static Mark area(Series series, Point point, Box box, Color colour) {
        return new Mark(series, point, box, box, box.centreX(), box.y(), colour);
    }

    Mark reaching(Area wider) {
        return new Mark(series, point, box, wider, x, y, colour);
    }
}
