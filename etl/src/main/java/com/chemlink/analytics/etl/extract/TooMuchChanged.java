package com.chemlink.analytics.etl.extract;

/** So much has changed that making everything anew is quicker; reading stopped for that. */
public final class TooMuchChanged extends RuntimeException {

    TooMuchChanged() {
        super("too much has changed", null, false, false);
    }
}
