/** {@code plan-intake}: how many plans a second the hub takes in, the whole way from TLS to durable rows. */
@NullMarked
package org.koiki.bench.intake;

import org.jspecify.annotations.NullMarked;
