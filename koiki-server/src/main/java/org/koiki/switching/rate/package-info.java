/** How often an operator may ask (switching.md §9). */
@NullMarked
package org.koiki.switching.rate;

import org.jspecify.annotations.NullMarked;
