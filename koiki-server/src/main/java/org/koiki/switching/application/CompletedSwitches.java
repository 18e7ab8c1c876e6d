package org.koiki.switching.application;

import java.util.List;
import java.util.Optional;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.SwitchingProblems;
import org.springframework.stereotype.Component;

/** Switches that have taken effect, found by either half. */
@Component
public class CompletedSwitches {
    private final ApplicationRows rows;
    private final Moves moves;

    CompletedSwitches(ApplicationRows rows, Moves moves) {
        this.rows = rows;
        this.moves = moves;
    }

    /**
     * The switch of which a company filed a half; its point is locked until the transaction ends.
     *
     * @throws org.koiki.Problem when there is none, or it has not taken effect
     */
    public CompletedSwitch locked(String number, String company) {
        Application half = rows.find(number)
                .filter(found -> found.company().equals(company) && found.kind().isHalfOfSwitch())
                .orElseThrow(() -> SwitchingProblems.notFound(number));
        rows.lockPoint(half.point());
        if (!(half.stage() instanceof ApplicationStage.Completed) || half.effectiveOn() == null) {
            throw SwitchingProblems.wrongStage(
                    "application", number, half.stage().word(), new Text("巻き戻し", "rolled back"));
        }
        List<Application> halves = moves.both(half);
        Application start = of(halves, true);
        Application end = of(halves, false);
        return new CompletedSwitch(
                start.number(),
                end.number(),
                half.point(),
                half.tso(),
                start.company(),
                end.company(),
                half.effectiveOn());
    }

    private static Application of(List<Application> halves, boolean begins) {
        return halves.stream()
                .filter(half -> half.kind().begins() == begins)
                .findFirst()
                .orElseThrow();
    }

    /** Number of an application that is in process for a point. */
    public Optional<String> inProcess(String point) {
        return rows.open(point).stream().map(Application::number).findFirst();
    }

    public void lock(String point) {
        rows.lockPoint(point);
    }
}
