package org.koiki.plan;

import java.util.List;
import java.util.Optional;
import org.koiki.access.Caller;
import org.koiki.message.ZippedXml;

/**
 * The plans that stand, as far as a caller may know of them (architecture: the filer's company, the addressed TSO and the
 * coordinator see the whole plan, a member its own block). What a caller may not know is not there.
 */
public interface Plans {
    Page<PlanSummary> list(PlanQuery query, Caller caller);

    Optional<PlanView> find(PlanId id, Caller caller);

    Optional<PlanView> find(PlanId id, int version, Caller caller);

    /** All versions, latest first; empty when there is no such plan. Not for members. */
    List<PlanVersion> versions(PlanId id, Caller caller);

    /** What changed from one version to another; empty when one of them is not there. Not for members. */
    Optional<VersionDiff> diff(PlanId id, int from, int to, Caller caller);

    /** Who fetched what, latest first. Not for members. */
    List<Fetch> fetches(PlanId id, Caller caller);

    /** The standing version as the TSO gets it. Records the fetch when the addressed TSO asks. Not for members. */
    Optional<ZippedXml> fetch(PlanId id, Fetch.Channel channel, Caller caller);
}
