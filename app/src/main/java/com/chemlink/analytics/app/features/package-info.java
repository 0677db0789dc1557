/** Which features are used: the Finder, collections, profiles and talent, and what today's dashboard does not track. */
@NullMarked
package com.chemlink.analytics.app.features;

import org.jspecify.annotations.NullMarked;
