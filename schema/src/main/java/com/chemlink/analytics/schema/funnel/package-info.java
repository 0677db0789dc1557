/** Funnels over the event stream: steps somebody chooses, as a metric with its receipt and its people. */
@NullMarked
package com.chemlink.analytics.schema.funnel;

import org.jspecify.annotations.NullMarked;
