package com.chemlink.analytics.app.screen;

/** Goes from one screen to another. */
public interface Navigator {

    void go(String screenId);
}
