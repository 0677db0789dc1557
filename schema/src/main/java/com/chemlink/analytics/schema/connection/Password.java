package com.chemlink.analytics.schema.connection;

/** A password that cannot slip into a log: only {@link #reveal()} gives the text. */
public final class Password {

    private final String text;

    public Password(String text) {
        this.text = text;
    }

    public String reveal() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Password password && text.equals(password.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "(none)" : "(hidden)";
    }
}
