/** When to sync, and when to try again or to stop. */
@NullMarked
package com.chemlink.analytics.etl.schedule;

import org.jspecify.annotations.NullMarked;
