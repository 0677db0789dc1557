/** Whether personal data may be seen, and who looked when. */
@NullMarked
package com.chemlink.analytics.app.privacy;

import org.jspecify.annotations.NullMarked;
