package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.bulk.BulkUpdates;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the overview shows, without any control. Each part is answered on its own. */
public final class OverviewViewModel {

    private final ReadOnlyObjectWrapper<Loading<KeyFigures>> figures = running();
    private final ReadOnlyObjectWrapper<Loading<DailyActivity>> daily = running();
    private final ReadOnlyObjectWrapper<Loading<Optional<BulkUpdates.Said>>> bulk = running();
    private final ReadOnlyObjectWrapper<Loading<LastSync>> lastSync = running();
    private final Asking<KeyFigures> askingFigures;
    private final Asking<DailyActivity> askingDaily;
    private final Asking<BulkUpdates> askingBulk;
    private final Asking<LastSync> askingLastSync;

    public OverviewViewModel(Questions questions) {
        askingFigures = questions.asking(figures::set);
        askingDaily = questions.asking(daily::set);
        askingBulk = questions.asking(answer -> bulk.set(answer.map(BulkUpdates::said)));
        askingLastSync = questions.asking(lastSync::set);
    }

    private static <T> ReadOnlyObjectWrapper<Loading<T>> running() {
        return new ReadOnlyObjectWrapper<>(Loading.running());
    }

    ReadOnlyObjectProperty<Loading<KeyFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading<DailyActivity>> dailyProperty() {
        return daily.getReadOnlyProperty();
    }

    /** What has to be said of bulk updates; nothing where they make no difference. */
    ReadOnlyObjectProperty<Loading<Optional<BulkUpdates.Said>>> bulkProperty() {
        return bulk.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading<LastSync>> lastSyncProperty() {
        return lastSync.getReadOnlyProperty();
    }

    void ask(Situation situation) {
        askingFigures.ask(sql -> OverviewQuery.figures(sql, situation));
        askingDaily.ask(sql -> OverviewQuery.daily(sql, situation));
        askingBulk.ask(sql -> BulkUpdates.ask(new Answers(sql, situation)));
        askingLastSync.ask(sql -> OverviewQuery.lastSync(sql, situation));
    }
}
