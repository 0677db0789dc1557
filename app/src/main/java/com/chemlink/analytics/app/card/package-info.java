/** The frames around numbers: chart cards and KPI tiles. */
@NullMarked
package com.chemlink.analytics.app.card;

import org.jspecify.annotations.NullMarked;
