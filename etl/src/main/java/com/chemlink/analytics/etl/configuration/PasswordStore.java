package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.connection.Password;
import java.util.Map;

/** Where saved passwords are kept. */
interface PasswordStore {

    /** In words, for whoever saves one. */
    String place();

    Map<String, Password> read(Iterable<String> keys);

    /** Keeps these instead of what was kept before; an empty one is forgotten. */
    void write(Map<String, Password> passwords);
}
