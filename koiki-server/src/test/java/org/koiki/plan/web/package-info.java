/** Tests of plans over HTTP. */
@NullMarked
package org.koiki.plan.web;

import org.jspecify.annotations.NullMarked;
