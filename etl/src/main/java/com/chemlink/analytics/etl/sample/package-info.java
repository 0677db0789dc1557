/** Source databases for those who have none: made by this program, the same every time, and wholly invented. */
@NullMarked
package com.chemlink.analytics.etl.sample;

import org.jspecify.annotations.NullMarked;
