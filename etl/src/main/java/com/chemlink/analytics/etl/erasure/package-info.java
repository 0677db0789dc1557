/** Erasing people: out of everything that is kept here, and out of every later sync. */
@NullMarked
package com.chemlink.analytics.etl.erasure;

import org.jspecify.annotations.NullMarked;
