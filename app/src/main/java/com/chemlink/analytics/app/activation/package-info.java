/** Who begins to use the product, when, and what goes with it: Finder, cohort, a complete profile. */
@NullMarked
package com.chemlink.analytics.app.activation;

import org.jspecify.annotations.NullMarked;
