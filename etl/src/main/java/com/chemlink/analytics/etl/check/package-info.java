/** Checks of the data about to be published, and the findings that come of them. */
@NullMarked
package com.chemlink.analytics.etl.check;

import org.jspecify.annotations.NullMarked;
