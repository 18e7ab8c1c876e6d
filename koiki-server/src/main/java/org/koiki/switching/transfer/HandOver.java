package org.koiki.switching.transfer;

import java.time.LocalDate;
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

/** Moves one point, with what is in process for it, or nothing of it. Where its receiver has lost its operator code all points stay. */
@Component
class HandOver {
    private final TransferChecks checks;
    private final PointChanges points;
    private final TakeOvers applications;
    private final TransactionTemplate nested;

    HandOver(
            TransferChecks checks,
            PointChanges points,
            TakeOvers applications,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.points = points;
        this.applications = applications;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    TransferPoint move(Transfer transfer, TransferArea area, String point) {
        if (!checks.isOperator(area.receiving(), area.area())) {
            return withoutReceiver(area, point);
        }
        try {
            LocalDate from = nested.execute(status -> {
                applications
                        .takeOver(point, transfer.leaving(), area.receiving(), transfer.plannedOn())
                        .ifPresent(number -> {
                            throw new InTheWay(number);
                        });
                return points.handOver(point, transfer.leaving(), area.receiving(), transfer.plannedOn());
            });
            return new TransferPoint(area.area(), point, true, from, null, null);
        } catch (InTheWay switchBetweenThem) {
            return left(area, point, switchBetweenThem.number);
        } catch (Problem problem) {
            Fault fault = SwitchingProblems.faultsOf(problem).getFirst();
            return new TransferPoint(
                    area.area(), point, false, null, fault.code(), fault.text().ja());
        }
    }

    /** What is in process for points that the leaving retailer was about to supply; those that have to stay. */
    List<TransferPoint> rest(Transfer transfer, TransferArea area) {
        boolean there = checks.isOperator(area.receiving(), area.area());
        return applications.points(transfer.leaving(), area.tso()).stream()
                .filter(point -> point.startsWith(area.area()))
                .map(point -> there ? rest(transfer, area, point) : Optional.of(withoutReceiver(area, point)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<TransferPoint> rest(Transfer transfer, TransferArea area, String point) {
        return applications
                .takeOver(point, transfer.leaving(), area.receiving(), transfer.plannedOn())
                .map(number -> left(area, point, number));
    }

    private static TransferPoint withoutReceiver(TransferArea area, String point) {
        return new TransferPoint(area.area(), point, false, null, "RECEIVER", area.receiving());
    }

    private static TransferPoint left(TransferArea area, String point, String application) {
        return new TransferPoint(area.area(), point, false, null, "APPLICATION", application);
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
