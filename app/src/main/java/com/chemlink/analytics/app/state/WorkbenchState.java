package com.chemlink.analytics.app.state;

import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.theme.Theme;

/**
 * How somebody left the workbench, and so how it opens.
 *
 * @param screen the screen that was open
 * @param drawer how wide the drawer was drawn
 */
public record WorkbenchState(Filter filter, String screen, Theme.Choice theme, Placement window, double drawer,
        boolean sampleDismissed) {

    public static final WorkbenchState FIRST = new WorkbenchState(Filter.FIRST, "overview", Theme.Choice.SYSTEM,
            Placement.FIRST, 352, false);

    /** Size and place of the window; where it has no place yet, the system chooses one. */
    public record Placement(double width, double height, double x, double y, boolean maximized) {

        public static final Placement FIRST = new Placement(1440, 900, Double.NaN, Double.NaN, false);

        public boolean placed() {
            return !Double.isNaN(x) && !Double.isNaN(y);
        }
    }
}
