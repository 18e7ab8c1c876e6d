/** Applications of retailers with the TSO (託送契約異動), the matching of the two halves of a switch, and the desk of the TSO. */
@NullMarked
package org.koiki.switching.application;

import org.jspecify.annotations.NullMarked;
