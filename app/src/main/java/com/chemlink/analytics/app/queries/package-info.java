/** The catalogue to look through, and the same questions asked of the sources themselves. */
@NullMarked
package com.chemlink.analytics.app.queries;

import org.jspecify.annotations.NullMarked;
