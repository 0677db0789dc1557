/** Ways through the event stream: paths from or to an activity somebody chooses, as metrics with their people. */
@NullMarked
package com.chemlink.analytics.schema.metric.journey;

import org.jspecify.annotations.NullMarked;
