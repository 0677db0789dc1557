package com.chemlink.analytics.app.privacy;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Whether names and e-mail addresses may be seen. Off at every start; turned on only after that is written down, so
 * nobody ever sees them unrecorded.
 */
public final class PersonalData {

    private final Supplier<Optional<DatabaseAddress>> analytics;
    private final Executor background;
    private final Executor interfaceThread;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(false);

    /** @param analytics the analytics database while it is open; its log is written to */
    public PersonalData(Supplier<Optional<DatabaseAddress>> analytics, Executor background,
            Executor interfaceThread) {
        this.analytics = analytics;
        this.background = background;
        this.interfaceThread = interfaceThread;
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void hide() {
        if (shown.get()) {
            shown.set(false);
            record("personal data hidden", _ -> {});
        }
    }

    /** Shows them once it is written down; where it cannot be, they stay hidden and the reason is told. */
    public void show(Consumer<String> refused) {
        record("personal data shown", reason -> interfaceThread.execute(() -> {
            shown.set(reason.isEmpty());
            reason.ifPresent(refused);
        }));
    }

    private void record(String action, Consumer<Optional<String>> then) {
        background.execute(() -> {
            try {
                DatabaseAddress open = analytics.get().orElse(null);
                if (open == null) {
                    then.accept(Optional.of("The analytics database is not open, so it cannot be written down."));
                    return;
                }
                AuditLog.record(open, action, "{}");
                then.accept(Optional.empty());
            } catch (Failure failure) {
                then.accept(Optional.of(failure.sentence()));
            }
        });
    }
}
