/** Client library and command line: what an operator's script or Java program uses to talk to the hub. */
@NullMarked
package org.koiki.client;

import org.jspecify.annotations.NullMarked;
