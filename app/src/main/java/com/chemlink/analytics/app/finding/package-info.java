/** The findings of the published run, for every screen: how many wait, which numbers they touch, what is decided. */
@NullMarked
package com.chemlink.analytics.app.finding;

import org.jspecify.annotations.NullMarked;
