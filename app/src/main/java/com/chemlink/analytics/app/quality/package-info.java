/** The screen of the findings: what was found, its rows, what its owner can do, and what is decided. */
@NullMarked
package com.chemlink.analytics.app.quality;

import org.jspecify.annotations.NullMarked;
