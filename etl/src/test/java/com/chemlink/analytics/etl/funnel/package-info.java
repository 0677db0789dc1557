/** Funnels once more, worked out one person at a time in plain Java, straight from the definitions. */
@NullMarked
package com.chemlink.analytics.etl.funnel;

import org.jspecify.annotations.NullMarked;
