package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.etl.configuration.ConnectionSettings;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.configuration.SavedSettings;
import com.chemlink.analytics.etl.doctor.Check;
import com.chemlink.analytics.etl.doctor.DatabaseChecks;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The connections: filled in, tested, saved and opened. */
public final class ConnectionsViewModel {

    private final SettingsPorts ports;
    private final Map<Role, ConnectionForm> forms = new EnumMap<>(Role.class);
    private final Map<Role, ObjectProperty<Tested>> tested = new EnumMap<>(Role.class);
    private final Map<Role, String> origins = new EnumMap<>(Role.class);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public ConnectionsViewModel(SettingsPorts ports) {
        this.ports = ports;
        for (Role role : Role.values()) {
            ConnectionForm form = new ConnectionForm();
            forms.put(role, form);
            ObjectProperty<Tested> test = new SimpleObjectProperty<>(new Tested.Not());
            tested.put(role, test);
            List.of(form.host, form.port, form.database, form.user, form.password)
                    .forEach(field -> field.subscribe((before, now) -> test.set(new Tested.Not())));
            form.sslMode.subscribe((before, now) -> test.set(new Tested.Not()));
        }
        load();
    }

    private void load() {
        try {
            origins.clear();
            origins.putAll(SavedSettings.origins(ports.environment(), ports.workingFolder(), ports.home()));
            saved.set(origins.containsValue("settings"));
            Map<Role, DatabaseAddress> configured = ports.configuration().databases();
            forms.forEach((role, form) -> {
                DatabaseAddress address = configured.get(role);
                if (address == null) {
                    form.clear();
                } else {
                    form.fill(ConnectionSettings.of(address));
                }
            });
        } catch (Failure failure) {
            problem.set(failure.sentence() + " " + failure.nextStep());
        }
    }

    ConnectionForm form(Role role) {
        return Objects.requireNonNull(forms.get(role));
    }

    ObjectProperty<Tested> testedProperty(Role role) {
        return Objects.requireNonNull(tested.get(role));
    }

    /** What stands in the way of saving, or went wrong with it. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where a connection comes from if not from here, and so cannot be changed here. */
    Optional<String> setElsewhere(Role role) {
        return Optional.ofNullable(origins.get(role)).filter(origin -> !origin.equals("settings"));
    }

    /** Whether there is anything to forget. */
    ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    String passwordPlace() {
        return ports.saved().passwordPlace();
    }

    /** Connects, and says exactly what it found or what stood in the way. */
    void test(Role role) {
        ConnectionForm form = form(role);
        ObjectProperty<Tested> outcome = testedProperty(role);
        if (outcome.get() instanceof Tested.Running) {
            return;
        }
        Optional<String> missing = form.problem();
        if (missing.isPresent()) {
            outcome.set(new Tested.Done(List.of(new Check(Check.Verdict.FAILED, role.label(), missing.get(), ""))));
            return;
        }
        ConnectionSettings settings = form.settings();
        Tested.Running running = new Tested.Running();
        outcome.set(running);
        ports.background().execute(() -> {
            Tested.Done done = new Tested.Done(examine(role, settings));
            ports.interfaceThread().execute(() -> {
                // What was typed meanwhile has not been tested.
                if (outcome.get() instanceof Tested.Running) {
                    outcome.set(done);
                }
            });
        });
    }

    private static List<Check> examine(Role role, ConnectionSettings settings) {
        try {
            return DatabaseChecks.examine(role, settings.address());
        } catch (Failure failure) {
            return List.of(new Check(Check.Verdict.FAILED, role.label(), failure.sentence(), failure.nextStep()));
        }
    }

    /** Saves what is filled in and opens it. Both sources or neither; the analytics database may stay our own. */
    void save() {
        Map<Role, ConnectionSettings> connections = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            ConnectionForm form = form(role);
            boolean optional = role == Role.ANALYTICS && form.empty();
            if (optional || setElsewhere(role).isPresent()) {
                continue;
            }
            Optional<String> missing = form.problem();
            if (missing.isPresent()) {
                problem.set("%s: %s".formatted(role.label(), missing.get()));
                return;
            }
            connections.put(role, form.settings());
        }
        save(connections);
    }

    /** Forgets what was saved: the sample is read again, unless something is configured elsewhere. */
    void forget() {
        save(Map.of());
    }

    private void save(Map<Role, ConnectionSettings> connections) {
        try {
            ports.saved().saveConnections(connections);
            ports.configuration();
            problem.set("");
            load();
            ports.reopen().run();
        } catch (Failure failure) {
            problem.set(failure.sentence() + " " + failure.nextStep());
        }
    }
}
