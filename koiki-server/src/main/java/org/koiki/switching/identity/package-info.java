/** Whether two parties mean the same customer, however they write name, number and address. */
@NullMarked
package org.koiki.switching.identity;

import org.jspecify.annotations.NullMarked;
