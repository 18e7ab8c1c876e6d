/** The frame around every screen, and the home page. */
@NullMarked
package org.koiki.desk.web;

import org.jspecify.annotations.NullMarked;
