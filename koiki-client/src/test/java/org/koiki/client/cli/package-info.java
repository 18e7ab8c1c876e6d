@NullMarked
package org.koiki.client.cli;

import org.jspecify.annotations.NullMarked;
