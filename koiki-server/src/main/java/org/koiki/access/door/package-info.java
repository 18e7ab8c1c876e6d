/** Looks at who knocks: connections, certificates, users and passwords. */
@NullMarked
package org.koiki.access.door;

import org.jspecify.annotations.NullMarked;
