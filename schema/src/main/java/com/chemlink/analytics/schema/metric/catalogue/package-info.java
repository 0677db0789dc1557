/** The definitions, one class per subject. Adding a metric is adding one definition here. */
@NullMarked
package com.chemlink.analytics.schema.metric.catalogue;

import org.jspecify.annotations.NullMarked;
