/** What the user has configured: which databases, which time zone, how much at once. */
@NullMarked
package com.chemlink.analytics.etl.configuration;

import org.jspecify.annotations.NullMarked;
