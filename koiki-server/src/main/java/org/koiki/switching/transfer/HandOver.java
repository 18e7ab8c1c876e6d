package org.koiki.switching.transfer;

import java.util.List;
import java.util.Optional;
import org.koiki.Problem;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.TakeOvers;
import org.koiki.switching.point.PointChanges;
import org.koiki.switching.rule.Fault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one point, with what is in process for it, or nothing of it. */
@Component
class HandOver {
    private final PointChanges points;
    private final TakeOvers applications;
    private final TransactionTemplate nested;

    HandOver(PointChanges points, TakeOvers applications, PlatformTransactionManager transactions) {
        this.points = points;
        this.applications = applications;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    TransferPoint move(Transfer transfer, TransferArea area, String point) {
        try {
            nested.executeWithoutResult(status -> {
                applications
                        .takeOver(point, transfer.leaving(), area.receiving())
                        .ifPresent(number -> {
                            throw new InTheWay(number);
                        });
                points.handOver(point, transfer.leaving(), area.receiving(), transfer.plannedOn());
            });
            return new TransferPoint(area.area(), point, true, null, null);
        } catch (InTheWay switchBetweenThem) {
            return left(area, point, switchBetweenThem.number);
        } catch (Problem problem) {
            Fault fault = SwitchingProblems.faultsOf(problem).getFirst();
            return new TransferPoint(
                    area.area(), point, false, fault.code(), fault.text().ja());
        }
    }

    /** What is in process for points that the leaving retailer was about to supply; those that have to stay. */
    List<TransferPoint> rest(Transfer transfer, TransferArea area) {
        return applications.points(transfer.leaving(), area.tso()).stream()
                .filter(point -> point.startsWith(area.area()))
                .flatMap(point -> {
                    Optional<String> number = applications.takeOver(point, transfer.leaving(), area.receiving());
                    return number.map(found -> left(area, point, found)).stream();
                })
                .toList();
    }

    private static TransferPoint left(TransferArea area, String point, String application) {
        return new TransferPoint(area.area(), point, false, "APPLICATION", application);
    }

    private static final class InTheWay extends RuntimeException {
        private static final long serialVersionUID = 1;

        final String number;

        InTheWay(String number) {
            super(number, null, false, false);
            this.number = number;
        }
    }
}
