@NullMarked
package org.koiki.metering.connection;

import org.jspecify.annotations.NullMarked;
