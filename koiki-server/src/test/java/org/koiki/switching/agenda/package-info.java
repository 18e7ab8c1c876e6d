@NullMarked
package org.koiki.switching.agenda;

import org.jspecify.annotations.NullMarked;
