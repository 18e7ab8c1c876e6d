/** Connection tests (連携テスト): what a client of the automatic download has to master, shown to it before it matters. */
@NullMarked
package org.koiki.metering.connection;

import org.jspecify.annotations.NullMarked;
