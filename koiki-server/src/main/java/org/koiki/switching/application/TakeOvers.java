package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.message.Text;
import org.koiki.switching.SwitchingTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is in process for a retailer that leaves goes on for the one that takes its place, so that no customer is left behind. */
@Component
public class TakeOvers {
    private final ApplicationRows rows;
    private final ApplicationNotices notices;
    private final SwitchingTrail trail;
    private final JdbcClient jdbc;

    TakeOvers(ApplicationRows rows, ApplicationNotices notices, SwitchingTrail trail, JdbcClient jdbc) {
        this.rows = rows;
        this.notices = notices;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** Points for which a company has applications in process. @param tso company code of the TSO of the area */
    public List<String> points(String company, String tso) {
        return jdbc.sql("""
                select distinct point from switching.application
                where company = ? and tso = ? and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED') order by point
                """)
                .params(company, tso)
                .query((row, count) -> row.getString("point"))
                .list();
    }

    /**
     * Makes another company the applicant of what is in process for a point. Nothing goes over where a switch is between the two: it
     * has its own end.
     *
     * @param on first day on which the other company supplies the point
     * @return the number of the application that stands in the way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> takeOver(String point, String leaving, String following, LocalDate on) {
        rows.lockPoint(point);
        List<Application> open = rows.open(point);
        List<Application> going =
                open.stream().filter(one -> one.company().equals(leaving)).toList();
        Optional<Application> between =
                open.stream().filter(one -> one.company().equals(following)).findFirst();
        if (!going.isEmpty() && between.isPresent()) {
            return between.map(Application::number);
        }
        going.forEach(one -> give(one, following, on));
        return Optional.empty();
    }

    private void give(Application application, String following, LocalDate on) {
        jdbc.sql("""
                update switching.application
                set company = ?, taken_over_on = ?, request_key = null, request_digest = null, version = version + 1 where number = ?
                """).params(following, on, application.number()).update();
        jdbc.sql("""
                insert into switching.application_step (application, step, stage, at, company, detail)
                select number, version, stage, updated_at, null, 'taken over' from switching.application where number = ?
                """).param(application.number()).update();
        Application after = rows.find(application.number()).orElseThrow();
        Text text = new Text("は大量移管により引き継がれました。", "goes over with a mass transfer.");
        notices.applicant(after, "application.takenOver", text);
        List.of(application.company(), following)
                .forEach(owner -> trail.happened(
                        "application.takeOver",
                        application.number(),
                        owner,
                        application.company() + " → " + following));
    }
}
