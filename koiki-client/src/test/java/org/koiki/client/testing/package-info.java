/** A hub for tests: HTTPS with real mutual TLS and answers as the test wants them. */
@NullMarked
package org.koiki.client.testing;

import org.jspecify.annotations.NullMarked;
