/** The ways people take, and what one person did. */
@NullMarked
package com.chemlink.analytics.app.journeys;

import org.jspecify.annotations.NullMarked;
