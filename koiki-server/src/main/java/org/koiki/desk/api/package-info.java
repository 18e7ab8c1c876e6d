/** The description of {@code /api/v1} as OpenAPI. */
@NullMarked
package org.koiki.desk.api;

import org.jspecify.annotations.NullMarked;
