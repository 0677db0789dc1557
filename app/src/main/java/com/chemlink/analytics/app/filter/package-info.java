/** What every screen is asked for: range, granularity, population, segment, bulk updates. No toolkit. */
@NullMarked
package com.chemlink.analytics.app.filter;

import org.jspecify.annotations.NullMarked;
