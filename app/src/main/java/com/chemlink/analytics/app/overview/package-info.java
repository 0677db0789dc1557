/** How are we doing, and what changed since the last sync. */
@NullMarked
package com.chemlink.analytics.app.overview;

import org.jspecify.annotations.NullMarked;
