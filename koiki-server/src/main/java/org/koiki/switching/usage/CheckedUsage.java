package org.koiki.switching.usage;

import java.util.Map;
import org.koiki.supplypoint.Family;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;

/** What the hub adds to an application that passed its checks. @param tso company of the TSO of the area */
record CheckedUsage(Family family, String tso, Map<Field, Likeness> likeness) {}
