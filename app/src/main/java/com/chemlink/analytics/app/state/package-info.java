/** What is remembered between two starts. */
@NullMarked
package com.chemlink.analytics.app.state;

import org.jspecify.annotations.NullMarked;
