/** Turns what was read into what is shown: SQL files, and the order in which they run. */
@NullMarked
package com.chemlink.analytics.etl.transform;

import org.jspecify.annotations.NullMarked;
