/**
 * The training rows and the cohorts once more, worked out one person at a time in plain Java, straight from the
 * definitions and without a line of the engine's SQL.
 */
@NullMarked
package com.chemlink.analytics.etl.derivation;

import org.jspecify.annotations.NullMarked;
