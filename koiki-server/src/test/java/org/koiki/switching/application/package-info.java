@NullMarked
package org.koiki.switching.application;

import org.jspecify.annotations.NullMarked;
