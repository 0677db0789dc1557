/** Figures and dates in the form a person reads. */
@NullMarked
package com.chemlink.analytics.app.format;

import org.jspecify.annotations.NullMarked;
