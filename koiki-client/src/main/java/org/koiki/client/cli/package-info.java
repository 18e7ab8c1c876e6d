/** The commands {@code plan}, {@code cert} and {@code user} of the launcher. */
@NullMarked
package org.koiki.client.cli;

import org.jspecify.annotations.NullMarked;
