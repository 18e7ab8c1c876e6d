package org.koiki.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;

/**
 * What the layout shows around a screen.
 *
 * @param caller absent before login
 * @param company the company's name in the language of the screen
 * @param now market time as ISO instant
 * @param time market time on the wall, as hours, minutes and seconds
 */
record Frame(
        @Nullable Caller caller,
        @Nullable String company,
        String now,
        String time,
        @Nullable Deadline deadline,
        List<Menu.Group> menu,
        Address address) {}
