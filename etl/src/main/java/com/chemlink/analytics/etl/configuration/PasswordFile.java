package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Passwords in a file that only its owner can read. */
final class PasswordFile implements PasswordStore {

    private final Path file;

    PasswordFile(WorkbenchHome home) {
        this.file = home.folder().resolve("passwords.env");
    }

    @Override
    public String place() {
        return "in the file %s, which only you can read".formatted(file);
    }

    @Override
    public Map<String, Password> read(Iterable<String> keys) {
        Map<String, String> kept = EnvFile.read(file);
        Map<String, Password> found = new HashMap<>();
        keys.forEach(key -> {
            if (kept.containsKey(key)) {
                found.put(key, new Password(kept.get(key)));
            }
        });
        return found;
    }

    @Override
    public void write(Map<String, Password> passwords) {
        Map<String, String> kept = new LinkedHashMap<>(EnvFile.read(file));
        passwords.forEach((key, password) -> {
            if (password.isEmpty()) {
                kept.remove(key);
            } else {
                kept.put(key, password.reveal());
            }
        });
        PrivateFile.write(file, kept);
    }
}
