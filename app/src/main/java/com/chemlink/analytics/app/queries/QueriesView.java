package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The catalogue left, the metric that was chosen right. */
public final class QueriesView implements ScreenView {

    private static final double LIST = 292;
    private static final double LOWEST = 520;

    private final QueriesViewModel model;
    private final Page page;

    public QueriesView(QueriesViewModel model, ScreenTools tools) {
        this.model = model;
        MetricList list = new MetricList(model);
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        list.setMaxWidth(LIST);
        MetricDetail detail = new MetricDetail(model, tools);
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox both = new HBox(Page.GAP, list, detail);
        // The list scrolls in itself: however long it is, it makes the page no higher.
        list.setPrefHeight(LOWEST);
        both.setMinHeight(LOWEST);
        both.setPrefHeight(LOWEST);
        VBox.setVgrow(both, Priority.ALWAYS);
        page = new Page(both);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(Situation now) {
        model.ask(now);
    }

    /** It shows one metric of many: which one is the reader's choice. */
    @Override
    public boolean inReports() {
        return false;
    }

    @Override
    public void left() {
        model.cancel();
    }
}
