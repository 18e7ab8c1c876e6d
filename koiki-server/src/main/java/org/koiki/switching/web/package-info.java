/** The JSON API of switching under {@code /api/v1/switching}, and its screens. */
@NullMarked
package org.koiki.switching.web;

import org.jspecify.annotations.NullMarked;
