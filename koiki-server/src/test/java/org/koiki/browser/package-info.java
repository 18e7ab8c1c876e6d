/** The screens in a real Chromium, over mutual TLS: what people do with them, and that everybody can. */
@NullMarked
package org.koiki.browser;

import org.jspecify.annotations.NullMarked;
