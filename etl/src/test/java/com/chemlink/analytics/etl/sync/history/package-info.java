/**
 * Random histories of the two sources, and the proof that a sync of any kind ends after each of their steps in the
 * state that a full sync of the same sources gives in a new database.
 */
@NullMarked
package com.chemlink.analytics.etl.sync.history;

import org.jspecify.annotations.NullMarked;
