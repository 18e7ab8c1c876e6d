@NullMarked
package org.koiki.client;

import org.jspecify.annotations.NullMarked;
