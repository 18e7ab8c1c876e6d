/** Supply points by HTTP: the API under {@code /api/v1/supply-points} and the screens. */
@NullMarked
package org.koiki.supplypoint.web;

import org.jspecify.annotations.NullMarked;
