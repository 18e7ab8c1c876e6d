package org.koiki.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an application carries, by its kind. Codes are those of the hub's lists. */
public sealed interface ApplicationRequest {
    /** The last part of the address to which it is sent. */
    String path();

    /**
     * What all applications say.
     *
     * @param date first day of supply, first day without, or day of change
     * @param works works at the point that it needs, such as {@code METER}; absent for none
     * @param applicantKind code of the list {@code applicant-kind}
     */
    record Head(
            String supplyPoint,
            String family,
            LocalDate date,
            @Nullable String works,
            String applicantKind,
            boolean termsAccepted) {
        /** Without works. */
        public static Head of(
                String supplyPoint, String family, LocalDate date, String applicantKind, boolean termsAccepted) {
            return new Head(supplyPoint, family, date, null, applicantKind, termsAccepted);
        }

        public Head with(String needed) {
            return new Head(supplyPoint, family, date, needed, applicantKind, termsAccepted);
        }
    }

    /** @param contractNumber number of the contract with the applying retailer */
    record Customer(
            @Nullable String contractNumber,
            String name,
            @Nullable String kana) {}

    /**
     * スイッチング開始.
     *
     * @param form contract form, such as {@code LIGHT}, and {@code method}, such as {@code AMPERE_BREAKER}: in low voltage
     * @param ampere wished contract current, A, where it changes with the switch
     * @param power wished contract power, kW, with the works {@code CAPACITY_UP} or {@code CAPACITY_DOWN} in high voltage
     */
    record SwitchStart(
            Head head,
            boolean appointed,
            @Nullable String relay,
            String balancingGroup,
            @Nullable String form,
            @Nullable String method,
            @Nullable Integer ampere,
            @Nullable Integer power,
            Customer customer)
            implements ApplicationRequest {
        /** Current and power stay. */
        public static SwitchStart of(
                Head head,
                boolean appointed,
                @Nullable String relay,
                String balancingGroup,
                @Nullable String form,
                @Nullable String method,
                Customer customer) {
            return new SwitchStart(head, appointed, relay, balancingGroup, form, method, null, null, customer);
        }

        @Override
        public String path() {
            return "switch-starts";
        }
    }

    /** スイッチング廃止. */
    record SwitchEnd(Head head, boolean appointed, @Nullable String relay) implements ApplicationRequest {
        @Override
        public String path() {
            return "switch-ends";
        }
    }

    /** 再点. */
    record MoveIn(
            Head head,
            String balancingGroup,
            @Nullable String form,
            @Nullable String method,
            Customer customer) implements ApplicationRequest {
        @Override
        public String path() {
            return "move-ins";
        }
    }

    /**
     * 廃止・撤去.
     *
     * @param reason code of the list {@code move-out-reason}
     * @param removal whether the facilities are to be removed, and when
     * @param demolition whether the building is pulled down, and when
     */
    record MoveOut(
            Head head,
            String reason,
            boolean removal,
            @Nullable LocalDate removalOn,
            boolean demolition,
            @Nullable LocalDate demolitionOn)
            implements ApplicationRequest {
        /** The customer goes, all else stays. */
        public static MoveOut of(Head head, String reason) {
            return new MoveOut(head, reason, false, null, false, null);
        }

        @Override
        public String path() {
            return "move-outs";
        }
    }

    /** アンペア変更. @param ampere wished contract current, A */
    record AmpereChange(Head head, int ampere) implements ApplicationRequest {
        @Override
        public String path() {
            return "ampere-changes";
        }
    }
}
