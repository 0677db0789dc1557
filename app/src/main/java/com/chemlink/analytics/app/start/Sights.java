package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.app.shell.Shell;
import com.chemlink.analytics.app.shell.ShellActions;
import com.chemlink.analytics.app.shell.ShellModel;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be seen of the window besides its screens, for pictures of it. */
record Sights(Shell shell, ShellModel model, ScreenTools tools, ShellActions actions) {

    /** Each by its name, in an order in which one makes room for the next. */
    Map<String, Runnable> all() {
        Map<String, Runnable> sights = new LinkedHashMap<>();
        sights.put("palette", () -> {
            model.go("overview");
            actions.palette().run();
        });
        sights.put("shortcuts", actions.help());
        sights.put("about", () -> {
            shell.layAway();
            Situation now = model.situationProperty().get();
            if (now != null) {
                tools.receipts().open(Catalogue.all().getFirst(), now.asked());
            }
        });
        return sights;
    }
}
