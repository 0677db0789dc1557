/** Retention, paths and the lifecycle once more, worked out one person at a time in plain Java, straight from the definitions. */
@NullMarked
package com.chemlink.analytics.etl.proof;

import org.jspecify.annotations.NullMarked;
