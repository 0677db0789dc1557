package com.chemlink.analytics.app.theme;

/** The two designed themes. */
public enum Appearance {
    LIGHT, DARK
}
