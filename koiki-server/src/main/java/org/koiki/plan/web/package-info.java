/** Plans over HTTP: WebAPI of the field, JSON, and screens. */
@NullMarked
package org.koiki.plan.web;

import org.jspecify.annotations.NullMarked;
