@NullMarked
package org.koiki.metering.rule;

import org.jspecify.annotations.NullMarked;
