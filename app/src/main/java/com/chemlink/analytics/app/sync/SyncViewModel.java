package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the sync screen shows: the sync of this window, and what is recorded of all. */
public final class SyncViewModel {

    /** Sources that have shrunk, and a check that holds back. */
    private static final Set<String> ACCEPTABLE = Set.of("SYNC-SHRUNK", "SYNC-HELD");

    private final SyncModel sync;
    private final ObservableValue<@Nullable Published> published;
    private final Supplier<Optional<Workspace>> workspace;
    private final Asking<SyncHistory> asking;
    private final ReadOnlyObjectWrapper<Loading<SyncHistory>> history = new ReadOnlyObjectWrapper<>(Loading.running());

    public SyncViewModel(SyncModel sync, Questions questions, ObservableValue<@Nullable Published> published,
            ObservableValue<Standing> standing, Supplier<Optional<Workspace>> workspace) {
        this.sync = sync;
        this.published = published;
        this.workspace = workspace;
        asking = questions.asking(history::set);
        published.subscribe(now -> reload());
        // Others may be open than before, where nothing was published yet.
        standing.subscribe(now -> {
            if (now instanceof Standing.Open) {
                reload();
            }
        });
        sync.stateProperty().subscribe(state -> {
            // A run that found nothing new is published by nobody, and still belongs into the history.
            if (state instanceof SyncState.NotPublished || state instanceof SyncState.Published) {
                reload();
            }
        });
    }

    SyncModel sync() {
        return sync;
    }

    ReadOnlyObjectProperty<Loading<SyncHistory>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    ObservableValue<@Nullable Published> published() {
        return published;
    }

    /** In which times are told, as everywhere in the window. */
    ZoneId zone() {
        Published now = published.getValue();
        return now == null ? ZoneOffset.UTC : now.zone();
    }

    /** The three databases as they are connected; nothing while they are not open. */
    List<Connected> connected() {
        return workspace.get().map(open -> Arrays.stream(Role.values()).map(role -> Connected.of(open, role)).toList())
                .orElse(List.of());
    }

    void reload() {
        asking.ask(SyncHistoryQuery::ask);
    }

    /** Whether the last sync stopped to ask whether it may be published as it is. */
    static boolean asksForDecision(SyncState state) {
        return state instanceof SyncState.NotPublished(var why) && ACCEPTABLE.contains(why.code());
    }
}
