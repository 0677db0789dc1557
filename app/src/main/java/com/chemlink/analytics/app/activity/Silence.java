package com.chemlink.analytics.app.activity;

/**
 * That nobody of the chosen people has written anything.
 *
 * @param ghostsWrote whether accounts that no ChemLink person stands behind have
 */
record Silence(String headline, String detail, boolean ghostsWrote) {}
