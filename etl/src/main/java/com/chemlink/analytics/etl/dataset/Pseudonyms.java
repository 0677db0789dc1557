package com.chemlink.analytics.etl.dataset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256, of which the first 16 bytes are kept. What is the same for every id is worked out once; so is the pseudonym
 * of an id that comes several times in a row. For one thread.
 */
final class Pseudonyms {

    private static final int KEPT = 16;
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e',
            'f'};

    private final MessageDigest inner = sha256();
    private final MessageDigest outer = sha256();
    private byte[] last = {};
    private byte[] digits = {};

    /** @param innerPad the key as HMAC combines it before the message; {@code outerPad} the same for the digest */
    Pseudonyms(byte[] innerPad, byte[] outerPad) {
        inner.update(innerPad);
        outer.update(outerPad);
    }

    /** The pseudonym of an id, in hexadecimal digits. */
    byte[] of(byte[] id) {
        if (digits.length == 0 || !Arrays.equals(id, last)) {
            last = id;
            digits = digits(id);
        }
        return digits;
    }

    private byte[] digits(byte[] id) {
        MessageDigest message = begun(inner);
        message.update(id);
        byte[] hash = begun(outer).digest(message.digest());
        byte[] text = new byte[2 * KEPT];
        for (int i = 0; i < KEPT; i++) {
            text[2 * i] = DIGITS[hash[i] >> 4 & 15];
            text[2 * i + 1] = DIGITS[hash[i] & 15];
        }
        return text;
    }

    private static MessageDigest begun(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
