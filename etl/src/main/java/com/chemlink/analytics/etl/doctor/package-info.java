/** Checks whether everything the program needs is in order, and says what to do where it is not. */
@NullMarked
package com.chemlink.analytics.etl.doctor;

import org.jspecify.annotations.NullMarked;
