package com.chemlink.analytics.app.screen;

import com.chemlink.analytics.app.icon.Icon;
import java.util.function.Supplier;

/**
 * An entry of the navigation.
 *
 * @param id by which it is remembered and linked to
 * @param question what it answers, in words that stand below its title
 * @param create makes its view when it is visited first; the view is kept
 */
public record Screen(String id, Group group, Icon icon, String title, String question, Supplier<ScreenView> create) {

    /** Whether it shows published numbers under the filter. */
    public boolean showsNumbers() {
        return group != Group.WORKBENCH;
    }
}
