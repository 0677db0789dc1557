package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What has been saved from the workbench. It counts only where neither the process nor {@code .env} says anything.
 * Passwords are not among the values; where they are kept is said in words.
 */
public final class SavedSettings {

    private final Path file;
    private final Supplier<PasswordStore> passwords;

    public SavedSettings(WorkbenchHome home) {
        this(home, () -> SystemKeyring.open(home.folder().toString(), new PasswordFile(home)));
    }

    /** The store is opened only when a password is kept or asked for: a keyring may take its time. */
    SavedSettings(WorkbenchHome home, Supplier<PasswordStore> passwords) {
        this.file = home.folder().resolve("settings.env");
        this.passwords = passwords;
    }

    /** Where a password that is saved now will be kept, to be shown beside its field. */
    public String passwordPlace() {
        return passwords.get().place();
    }

    /** All values, those of kept passwords too. */
    Map<String, String> read() {
        Map<String, String> values = new LinkedHashMap<>(EnvFile.read(file));
        List<String> keys = values.keySet().stream().filter(key -> key.endsWith("_HOST"))
                .map(key -> key.replaceFirst("HOST$", "PASSWORD")).toList();
        if (!keys.isEmpty()) {
            passwords.get().read(keys).forEach((key, password) -> values.put(key, password.reveal()));
        }
        return values;
    }

    /** Saves these databases instead of those saved before; one that is not named is forgotten. */
    public void saveConnections(Map<Role, ConnectionSettings> connections) {
        Map<String, String> values = new TreeMap<>(EnvFile.read(file));
        Map<String, Password> secrets = new HashMap<>();
        for (Role role : Role.values()) {
            Keys.PARTS.forEach(part -> values.remove(role.prefix(false) + part));
            String password = role.prefix(false) + "PASSWORD";
            ConnectionSettings settings = connections.get(role);
            if (settings == null) {
                secrets.put(password, new Password(""));
                continue;
            }
            values.put(role.prefix(false) + "HOST", settings.host());
            values.put(role.prefix(false) + "PORT", Integer.toString(settings.port()));
            values.put(role.prefix(false) + "NAME", settings.database());
            values.put(role.prefix(false) + "USER", settings.user());
            values.put(role.prefix(false) + "SSLMODE", settings.sslMode().text());
            secrets.put(password, settings.password());
        }
        passwords.get().write(secrets);
        PrivateFile.write(file, values);
    }

    public void saveTimeZone(ZoneId zone) {
        save(Keys.TIME_ZONE, zone.getId());
    }

    /** The built-in sample that is read from the next opening on, where no source is configured. */
    public void saveSample(Sample sample) {
        save(Keys.SAMPLE, sample.text());
    }

    private void save(String key, String value) {
        Map<String, String> values = new TreeMap<>(EnvFile.read(file));
        values.put(key, value);
        PrivateFile.write(file, values);
    }

    /** Where each database's address comes from now: the environment, .env, or the saved settings. */
    public static Map<Role, String> origins(Map<String, String> environment, Path workingFolder,
            WorkbenchHome home) {
        Values values = Values.from(environment, workingFolder, home);
        boolean kube = values.get(Keys.DATA_ENV).filter("kube"::equalsIgnoreCase).isPresent();
        Map<Role, String> origins = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            values.origin(role.prefix(kube) + "HOST").ifPresent(origin -> origins.put(role, origin));
        }
        return origins;
    }

    /** Where the time zone comes from; nothing where it is the default. */
    public static Optional<String> timeZoneOrigin(Map<String, String> environment, Path workingFolder,
            WorkbenchHome home) {
        return Values.from(environment, workingFolder, home).origin(Keys.TIME_ZONE);
    }
}
