/** Faults on demand, so that developers of clients see how their program takes them. */
@NullMarked
package org.koiki.sandbox.fault;

import org.jspecify.annotations.NullMarked;
