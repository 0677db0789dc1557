/** How fast a sync is, side by side with what psql alone would need for the same rows: etl/README.md tells how to run it. */
@NullMarked
package com.chemlink.analytics.etl.benchmark;

import org.jspecify.annotations.NullMarked;
