/** Do the people who start together come back. */
@NullMarked
package com.chemlink.analytics.app.cohorts;

import org.jspecify.annotations.NullMarked;
