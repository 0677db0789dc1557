package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** Secrets that the program makes for itself, each in a file of the home that only its owner can read. */
public final class HomeSecret {

    private static final int BYTES = 32;
    private static final String KEY = "SECRET";

    private HomeSecret() {}

    /** The secret of that name; made at the first time, once for all who ask for it at that moment. */
    public static synchronized byte[] get(WorkbenchHome home, String name) {
        Path file = home.folder().resolve(name + ".env");
        String kept = EnvFile.read(file).get(KEY);
        if (kept != null) {
            return HexFormat.of().parseHex(kept);
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        PrivateFile.write(file, Map.of(KEY, HexFormat.of().formatHex(secret)));
        return secret;
    }
}
