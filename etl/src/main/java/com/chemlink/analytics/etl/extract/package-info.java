/** Moves a source's rows, as bytes, to where the analytics database prepares them. */
@NullMarked
package com.chemlink.analytics.etl.extract;

import org.jspecify.annotations.NullMarked;
