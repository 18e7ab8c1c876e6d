package org.koiki.participant.web;

import java.time.LocalDate;
import java.util.List;
import org.koiki.participant.Master;

/**
 * Records of one kind that hold on a day.
 *
 * @param revision the revision of the masters that was read
 */
record MasterList(long revision, LocalDate on, List<Master> items) {}
