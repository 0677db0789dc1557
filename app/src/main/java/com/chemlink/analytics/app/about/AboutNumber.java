package com.chemlink.analytics.app.about;

import com.chemlink.analytics.app.card.Loading;

/** Shows the receipt of a number beside the screen. */
public interface AboutNumber {

    /** Opens it, or replaces what it shows. */
    void show(Loading<Receipt> receipt);
}
