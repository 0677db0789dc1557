package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.filter.FilterModel;
import com.chemlink.analytics.app.screen.Navigator;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.Situation;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Which screen is open, and what its numbers refer to: nothing until something is published and can be asked. */
public final class ShellModel implements Navigator {

    private final List<Screen> screens;
    private final ReadOnlyObjectWrapper<Screen> current;
    private final ReadOnlyObjectWrapper<@Nullable Situation> situation = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Standing> standing;
    private final ObservableValue<@Nullable Published> published;
    private final FilterModel filter;

    public ShellModel(List<Screen> screens, String first, FilterModel filter, Databases databases) {
        this(screens, first, filter, databases.standingProperty(), databases.publishedProperty());
    }

    ShellModel(List<Screen> screens, String first, FilterModel filter, ObservableValue<Standing> standing,
            ObservableValue<@Nullable Published> published) {
        this.screens = List.copyOf(screens);
        this.current = new ReadOnlyObjectWrapper<>(find(first).orElse(screens.getFirst()));
        this.filter = filter;
        this.standing = standing;
        this.published = published;
        filter.filterProperty().subscribe(now -> settle());
        standing.subscribe(now -> settle());
        published.subscribe(now -> settle());
    }

    public List<Screen> screens() {
        return screens;
    }

    public ReadOnlyObjectProperty<Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    /** Unknown names are ignored: they may come from a remembered state of another version. */
    @Override
    public void go(String screenId) {
        find(screenId).ifPresent(current::set);
    }

    private Optional<Screen> find(String id) {
        return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    /** While the database is away there is no situation; when it is back, everything is asked anew. */
    private void settle() {
        Published run = published.getValue();
        boolean open = standing.getValue() instanceof Standing.Open;
        if (open && run == null && filter.now().known() != null) {
            filter.change(chosen -> chosen.withKnown(null)); // a run of other databases: here nothing is published yet
        }
        situation.set(open && run != null ? new Situation(filter.now(), run) : null);
    }
}
