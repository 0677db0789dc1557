package com.chemlink.analytics.etl.dataset;

/**
 * When something is predicted, and for how long: T is so many days after signup, the label looks at (T, T + days].
 */
public record Horizon(int daysAfterSignup, int days) {}
