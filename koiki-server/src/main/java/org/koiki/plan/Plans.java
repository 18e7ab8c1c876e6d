package org.koiki.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.message.ZippedXml;

/**
 * The plans that stand, as far as a caller may know of them: the filer's company, the addressed TSO and the
 * coordinator see the whole plan, a member its own block. What a caller may not know is not there.
 */
public interface Plans {
    Page<PlanSummary> list(PlanQuery query, Caller caller);

    /** All plans of a query that the caller may see whole: as many as there are, over all pages. */
    List<PlanSummary> wholePlans(PlanQuery query, Caller caller);

    /**
     * The latest version of each plan that was filed under a message code, as one of the deliveries that a TSO polls for:
     * day-ahead and intraday plans apart, each with an id that names the code.
     *
     * @param from first target date
     */
    List<PlanSummary> filedAs(String messageCode, LocalDate from, Caller caller);

    /** The latest filed version that came under a file name; the id names the message code as filed. */
    Optional<PlanId> findByFileName(String fileName, Caller caller);

    Optional<PlanView> find(PlanId id, Caller caller);

    Optional<PlanView> find(PlanId id, int version, Caller caller);

    /** All versions, latest first; empty when there is no such plan. Not for members. */
    List<PlanVersion> versions(PlanId id, Caller caller);

    /**
     * Every stage the plan went through; empty when there is no such plan. Refused files are shown to their filer and the
     * coordinator alone. Not for members.
     */
    Optional<List<PlanTransition>> history(PlanId id, Caller caller);

    /** What changed from one version to another; empty when one of them is not there. Not for members. */
    Optional<VersionDiff> diff(PlanId id, int from, int to, Caller caller);

    /** Who fetched what, latest first. Not for members. */
    Optional<List<Fetch>> fetches(PlanId id, Caller caller);

    /**
     * The standing version as the TSO gets it. Records the fetch when the addressed TSO asks. Not for members.
     *
     * @param channel absent when the plan itself does not go out, as for an HTTP HEAD, which is no fetch
     */
    Optional<ZippedXml> fetch(PlanId id, Fetch.@Nullable Channel channel, Caller caller);

    /** As above, the latest version that was filed under the message code of the id. */
    Optional<ZippedXml> fetchFiledAs(PlanId id, Fetch.Channel channel, Caller caller);

    /**
     * A version as it stood, as the TSO gets it. Records the fetch when the addressed TSO asks for the standing one. Not for members.
     *
     * @param channel as for {@link #fetch}
     */
    Optional<ZippedXml> xml(PlanId id, int version, Fetch.@Nullable Channel channel, Caller caller);

    /** Zip of the standing version as received, with the name of its XML file. Not for members. */
    Optional<ZippedXml> original(PlanId id, Caller caller);
}
