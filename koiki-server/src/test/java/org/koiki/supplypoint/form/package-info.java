@NullMarked
package org.koiki.supplypoint.form;

import org.jspecify.annotations.NullMarked;
