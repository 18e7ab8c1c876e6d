package org.koiki.switching.wizard;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * What is wrong with a form, in its own words.
 *
 * @param at name of the field that it is about; absent where it is about none
 */
public record FormFault(String code, @Nullable String at, Text text, Text remedy) {}
