package org.koiki.switching.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.rule.Determinations.Form;

/** What an application carries, by its kind. */
public sealed interface Content {
    ApplicationHead head();

    ApplicationKind kind();

    /** The relay that it follows. */
    default @Nullable String relay() {
        return null;
    }

    /** Works on site and who is met there; absent where nobody comes. */
    default @Nullable Visit visit() {
        return null;
    }

    /** The wheeling contract that is wished for; absent where it stays. */
    default @Nullable WheelingWish wheeling() {
        return null;
    }

    /** Contract powers beside the one power; absent for most. */
    default @Nullable ContractPowers powers() {
        return null;
    }

    /** Whether it tells the TSO of what only the TSO can change, so that somebody there has to read it. */
    default boolean isToBeRead() {
        return false;
    }

    /** Whether the customer asks for the very day, rather than for the regular reading date. */
    default boolean appointed() {
        return true;
    }

    /**
     * スイッチング開始申請.
     *
     * @param balancingGroup code of the group that the point comes to
     * @param form and {@code method}: contract form and determination method; needed in low voltage
     * @param ampere wished contract current, A, where it changes with the switch
     * @param power wished contract power, kW, with works for more or less of it in high voltage
     */
    record SwitchStart(
            ApplicationHead head,
            boolean appointed,
            @Nullable String relay,
            @Nullable String balancingGroup,
            @Nullable Form form,
            @Nullable ContractDeterminationMethod method,
            @Nullable Integer ampere,
            @Nullable Integer power,
            ApplicationCustomer customer,
            @Nullable FormerSupply former,
            @Nullable WheelingWish wheeling,
            @Nullable ContractPowers powers,
            @Nullable Visit visit)
            implements Content {
        public SwitchStart {
            Given.required(head, "head");
            Given.required(customer, "customer");
        }

        @Override
        public ApplicationKind kind() {
            return ApplicationKind.SWITCH_START;
        }
    }

    /** スイッチング廃止申請. */
    record SwitchEnd(
            ApplicationHead head,
            boolean appointed,
            @Nullable String relay) implements Content {
        public SwitchEnd {
            Given.required(head, "head");
        }

        @Override
        public ApplicationKind kind() {
            return ApplicationKind.SWITCH_END;
        }
    }

    /** 再点. @param time from which on the day the customer uses energy (再点時刻) */
    record MoveIn(
            ApplicationHead head,
            @Nullable String balancingGroup,
            @Nullable Form form,
            @Nullable ContractDeterminationMethod method,
            ApplicationCustomer customer,
            @JsonFormat(pattern = Visit.TIME) @Nullable LocalTime time,
            @Nullable WheelingWish wheeling,
            @Nullable Visit visit)
            implements Content {
        public MoveIn {
            Given.required(head, "head");
            Given.required(customer, "customer");
        }

        @Override
        public ApplicationKind kind() {
            return ApplicationKind.MOVE_IN;
        }
    }

    /**
     * 廃止・撤去.
     *
     * @param reason code of the list {@code move-out-reason} (廃止理由)
     * @param removal whether the facilities are to be removed, and when
     * @param demolition whether the building is pulled down (建物解体有無), and when
     */
    record MoveOut(
            ApplicationHead head,
            String reason,
            boolean removal,
            @Nullable LocalDate removalOn,
            boolean demolition,
            @Nullable LocalDate demolitionOn,
            @JsonFormat(pattern = Visit.TIME) @Nullable LocalTime demolitionTime,
            @Nullable Visit visit)
            implements Content {
        public MoveOut {
            Given.required(head, "head");
            Given.required(reason, "reason");
        }

        @Override
        public ApplicationKind kind() {
            return ApplicationKind.MOVE_OUT;
        }
    }

    /** アンペア変更. @param ampere wished contract current, A */
    record AmpereChange(
            ApplicationHead head, int ampere, @Nullable Visit visit) implements Content {
        public AmpereChange {
            Given.required(head, "head");
        }

        @Override
        public ApplicationKind kind() {
            return ApplicationKind.AMPERE_CHANGE;
        }
    }

    /** 契約容量変更. @param power wished contract power, kW */
    record CapacityChange(
            ApplicationHead head,
            int power,
            @Nullable ContractPowers powers,
            @Nullable Visit visit) implements Content {
        public CapacityChange {
            Given.required(head, "head");
        }

        @Override
        public ApplicationKind kind() {
            return ApplicationKind.CAPACITY_CHANGE;
        }
    }

    /**
     * 需要者情報変更.
     *
     * @param address and {@code building}: how the place is written now; the TSO, which keeps the point, is told
     * @param generator what a FIT point generates with; the TSO is told
     */
    record CustomerDataChange(
            ApplicationHead head,
            ApplicationCustomer customer,
            @Nullable String address,
            @Nullable String building,
            @Nullable Generator generator)
            implements Content {
        public CustomerDataChange {
            Given.required(head, "head");
            Given.required(customer, "customer");
        }

        @Override
        public boolean isToBeRead() {
            return address != null || building != null || generator != null;
        }

        @Override
        public String toString() {
            return "CustomerDataChange";
        }

        @Override
        public ApplicationKind kind() {
            return ApplicationKind.CUSTOMER_DATA_CHANGE;
        }
    }
}
