@NullMarked
package org.koiki.switching.web;

import org.jspecify.annotations.NullMarked;
