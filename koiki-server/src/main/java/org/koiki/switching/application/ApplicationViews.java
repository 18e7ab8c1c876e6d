package org.koiki.switching.application;

import java.util.List;
import java.util.Optional;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications for those who may see them: the applicant, the TSO of the area, and without personal data the coordinator. */
@Service
public class ApplicationViews {
    private static final int MOST = 1_000;

    private final ApplicationRows rows;
    private final ApplicationLists lists;
    private final SwitchingTrail trail;

    ApplicationViews(ApplicationRows rows, ApplicationLists lists, SwitchingTrail trail) {
        this.rows = rows;
        this.lists = lists;
        this.trail = trail;
    }

    public ApplicationLine line(Application application) {
        return ApplicationLine.of(application);
    }

    /** How far an application is (業務処理状況確認), without personal data: for who asks again and again. */
    public Optional<ApplicationLine> progress(String number, Caller caller) {
        return rows.line(number, caller.coordinator() ? null : caller.company().code());
    }

    /** An application with all it carries. The look goes into the audit trail. */
    @Transactional
    public Optional<ApplicationView> find(String number, Purpose purpose, Caller caller) {
        Optional<Application> found = rows.find(number).filter(application -> isParty(application, caller));
        found.ifPresent(application -> trail.looked(caller, number, application.company(), application.tso(), purpose));
        return found.map(application ->
                new ApplicationView(ApplicationLine.of(application), application.content(), lists.steps(number)));
    }

    /** The caller's own applications, newest first; the coordinator's are all. */
    public Page<ApplicationLine> list(ApplicationQuery query, Caller caller) {
        ApplicationQuery asked = bounded(query);
        return page(
                lists.list(asked, caller.coordinator() ? null : caller.company().code()), asked.limit());
    }

    /** The newest applications for a point that the caller filed or works on, oldest first; the coordinator's are all. */
    public List<ApplicationLine> ofPoint(String point, int most, Caller caller) {
        ApplicationQuery query = new ApplicationQuery(null, null, null, point, null, null, null, most);
        return lists.list(query, null).stream()
                .filter(found -> caller.coordinator() || isParty(found, caller))
                .map(ApplicationLine::of)
                .toList()
                .reversed();
    }

    /** What a TSO has to work on, oldest first. */
    public Page<ApplicationLine> desk(ApplicationQuery query, Caller caller) {
        ApplicationQuery asked = bounded(query);
        return page(lists.desk(asked, caller.company().code()), asked.limit());
    }

    /** What is over for a TSO, newest first: completed, refused, cancelled. */
    public Page<ApplicationLine> over(ApplicationQuery query, Caller caller) {
        ApplicationQuery asked = bounded(query);
        return page(lists.over(asked, caller.company().code()), asked.limit());
    }

    private static ApplicationQuery bounded(ApplicationQuery query) {
        return query.limited(Math.clamp(query.limit(), 1, MOST));
    }

    private static Page<ApplicationLine> page(List<Application> found, int limit) {
        return Page.of(found, limit, Application::number).map(ApplicationLine::of);
    }

    private static boolean isParty(Application application, Caller caller) {
        String company = caller.company().code();
        return company.equals(application.company()) || company.equals(application.tso());
    }
}
