package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passwords in the keyring of the system: Keychain, Credential Manager, Secret Service. */
final class SystemKeyring implements PasswordStore {

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);

    private final Keyring keyring;
    private final String account;
    private final PasswordStore before;

    private SystemKeyring(Keyring keyring, String account, PasswordStore before) {
        this.keyring = keyring;
        this.account = account;
        this.before = before;
    }

    /** The keyring, or the other store where there is none or it does not work. */
    static PasswordStore open(String account, PasswordStore otherwise) {
        if (!plausible()) {
            return otherwise;
        }
        try {
            return new SystemKeyring(Keyring.create(), account, otherwise);
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            LOG.debug("There is no keyring to use", e);
            return otherwise;
        }
    }

    /** Asking for a keyring costs time and, without a session, complains; a Linux server has neither. */
    private static boolean plausible() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return !os.contains("linux") || System.getenv("DBUS_SESSION_BUS_ADDRESS") != null;
    }

    @Override
    public String place() {
        return "in the keyring of this system";
    }

    @Override
    public Map<String, Password> read(Iterable<String> keys) {
        // What was saved before there was a keyring is still where it was.
        Map<String, Password> found = new HashMap<>(before.read(keys));
        keys.forEach(key -> {
            try {
                found.put(key, new Password(keyring.getPassword(service(key), account)));
            } catch (PasswordAccessException e) {
                LOG.debug("The keyring has no {}", key);
            }
        });
        return found;
    }

    @Override
    public void write(Map<String, Password> passwords) {
        passwords.forEach((key, password) -> {
            try {
                if (!password.isEmpty()) {
                    keyring.setPassword(service(key), account, password.reveal());
                } else if (!read(List.of(key)).isEmpty()) {
                    keyring.deletePassword(service(key), account);
                }
            } catch (PasswordAccessException e) {
                throw new Failure(Category.BAD_CONFIGURATION, "CF-KEYRING",
                        "The keyring of this system did not take the password.",
                        "Unlock it and save again, or set %s in the environment.".formatted(key), e);
            }
        });
    }

    private static String service(String key) {
        return "ChemLink Analytics " + key;
    }
}
