package com.chemlink.analytics.etl.dataset;

import com.chemlink.analytics.etl.configuration.HomeSecret;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.util.Arrays;
import java.util.HexFormat;

/** The key that turns ids into pseudonyms. It stays in the home; who has an export and not the key learns no id. */
public final class PseudonymKey {

    private static final int BLOCK = 64;

    private final byte[] key;

    public PseudonymKey(byte[] key) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("longer than a block of SHA-256");
        }
        this.key = Arrays.copyOf(key, BLOCK);
    }

    public static PseudonymKey of(WorkbenchHome home) {
        return new PseudonymKey(HomeSecret.get(home, "pseudonyms"));
    }

    /** What turns ids into pseudonyms with this key. */
    Pseudonyms pseudonyms() {
        return new Pseudonyms(pad(0x36), pad(0x5c));
    }

    /** By which two exports can be told to have been made with the same key; says nothing about the key. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Pseudonyms.sha256().digest(pad(0x36)), 0, 4);
    }

    private byte[] pad(int with) {
        byte[] pad = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            pad[i] = (byte) (key[i] ^ with);
        }
        return pad;
    }

    @Override
    public String toString() {
        return "key " + fingerprint();
    }
}
