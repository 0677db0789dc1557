package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.screen.AsNow;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The findings left, the one that is looked at right. */
public final class QualityView implements ScreenView {

    private static final double LOWEST = 480;
    private static final double DETAIL_SHARE = 0.453;

    private final QualityViewModel model;
    private final AsNow newest = new AsNow(
            known -> "Findings and their rows are those of now, not of run %d.".formatted(known.run()));
    private final Page page;

    /** @param openChecks shows where checks of one's own are put */
    public QualityView(QualityViewModel model, ScreenTools tools, RowsSaver saver,
            Runnable openChecks) {
        this.model = model;
        FindingList list = new FindingList(model, openChecks);
        list.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        FindingDetail detail = new FindingDetail(model, tools, saver);
        HBox both = new HBox(Page.GAP, list, detail);
        // Either side scrolls in itself: however much there is, the page becomes no higher.
        list.setPrefHeight(LOWEST);
        detail.setPrefHeight(LOWEST);
        both.setMinHeight(LOWEST);
        both.setPrefHeight(LOWEST);
        VBox.setVgrow(both, Priority.ALWAYS);
        page = new Page(newest, both);
        page.widthProperty().subscribe(width -> {
            double wide = Math.floor((width.doubleValue() - 2 * 18) * DETAIL_SHARE);
            detail.setMinWidth(wide);
            detail.setPrefWidth(wide);
            detail.setMaxWidth(wide);
        });
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(Situation now) {
        newest.show(now.filter().known());
        model.show(now);
    }
}
