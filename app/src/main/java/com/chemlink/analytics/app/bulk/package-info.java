/** What bulk updates make of the active people, said on every screen where somebody could take them for people. */
@NullMarked
package com.chemlink.analytics.app.bulk;

import org.jspecify.annotations.NullMarked;
