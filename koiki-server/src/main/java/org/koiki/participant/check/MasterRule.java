package org.koiki.participant.check;

import java.util.stream.Stream;
import org.koiki.participant.MasterSnapshot;

/** Something that the masters as a whole must obey. */
interface MasterRule {
    Stream<Violation> check(MasterSnapshot masters);
}
