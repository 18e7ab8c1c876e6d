package org.koiki.supplypoint.load;

import java.util.Set;

/**
 * What is known of a file while it is loaded.
 *
 * @param empty areas in which nothing of its kind was held when the load began: what comes there is history
 */
record LoadState(SiteIds sites, Set<Integer> empty) {}
