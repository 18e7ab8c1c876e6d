/** Rollback of a wrong switch (誤スイッチングの巻き戻し), with the consent of both retailers. */
@NullMarked
package org.koiki.switching.rollback;

import org.jspecify.annotations.NullMarked;
