/** One sync from beginning to end: its order, its record, its one publishing transaction. */
@NullMarked
package com.chemlink.analytics.etl.sync;

import org.jspecify.annotations.NullMarked;
