/** What tests of screens share: the published sample, synced once for a whole test run. */
@NullMarked
package com.chemlink.analytics.app.sample;

import org.jspecify.annotations.NullMarked;
