/** What a source is: its tables, how they are read without harm, and whether they are what they should be. */
@NullMarked
package com.chemlink.analytics.etl.source;

import org.jspecify.annotations.NullMarked;
