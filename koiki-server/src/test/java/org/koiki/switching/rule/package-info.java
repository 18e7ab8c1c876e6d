@NullMarked
package org.koiki.switching.rule;

import org.jspecify.annotations.NullMarked;
