/** Pictures and measurements of the chart family, made without a display. */
@NullMarked
package com.chemlink.analytics.app.gallery;

import org.jspecify.annotations.NullMarked;
