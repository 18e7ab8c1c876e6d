package org.koiki.client;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
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
     * @param applicantName who applies, where it is not the customer
     * @param contact who answers questions at the retailer, with {@code phone} and {@code phoneKind}
     */
    record Head(
            String supplyPoint,
            String family,
            LocalDate date,
            @Nullable String works,
            String applicantKind,
            @Nullable String applicantName,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String phoneKind,
            boolean termsAccepted) {
        /** Without works. */
        public static Head of(
                String supplyPoint, String family, LocalDate date, String applicantKind, boolean termsAccepted) {
            return new Head(supplyPoint, family, date, null, applicantKind, null, null, null, null, termsAccepted);
        }

        public Head with(String needed) {
            return new Head(
                    supplyPoint,
                    family,
                    date,
                    needed,
                    applicantKind,
                    applicantName,
                    contact,
                    phone,
                    phoneKind,
                    termsAccepted);
        }

        /** Who applies for the customer. */
        public Head appliedBy(String name) {
            return new Head(
                    supplyPoint, family, date, works, applicantKind, name, contact, phone, phoneKind, termsAccepted);
        }

        /** Who answers questions. @param kind code of the list {@code phone-kind}; absent where nobody knows */
        public Head answeredBy(String name, String number, @Nullable String kind) {
            return new Head(
                    supplyPoint, family, date, works, applicantKind, applicantName, name, number, kind, termsAccepted);
        }
    }

    /** @param contractNumber number of the contract with the applying retailer */
    record Customer(
            @Nullable String contractNumber,
            String name,
            @Nullable String kana,
            @Nullable String phone) {
        public Customer(@Nullable String contractNumber, String name, @Nullable String kana) {
            this(contractNumber, name, kana, null);
        }
    }

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
            Customer customer,
            @Nullable FormerSupply former,
            @Nullable WheelingWish wheeling,
            @Nullable ContractPowers powers,
            @Nullable Visit visit)
            implements ApplicationRequest {
        /** Without further items. */
        public SwitchStart(
                Head head,
                boolean appointed,
                @Nullable String relay,
                String balancingGroup,
                @Nullable String form,
                @Nullable String method,
                @Nullable Integer ampere,
                @Nullable Integer power,
                Customer customer) {
            this(head, appointed, relay, balancingGroup, form, method, ampere, power, customer, null, null, null, null);
        }

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

    /**
     * Who supplied the customer before, as the customer told it; for the TSO alone.
     *
     * @param retailer operator code
     */
    record FormerSupply(@Nullable String retailer, @Nullable String customerNumber) {}

    /**
     * What the wheeling contract is to be beside its size.
     *
     * @param menu code of the list {@code wheeling-menu}
     * @param calculationPeriod code of the list {@code calculation-period}
     */
    record WheelingWish(@Nullable String menu, @Nullable String calculationPeriod) {}

    /**
     * Contract powers beside the one power, in high voltage; kW.
     *
     * @param own and {@code other}: the two companies' parts of partial supply
     */
    record ContractPowers(
            @Nullable Integer main,
            @Nullable Integer ownGeneration,
            @Nullable Integer reserve,
            @Nullable Integer base,
            @Nullable Integer own,
            @Nullable Integer other) {}

    /** What a visit to the place needs. @param witness whether somebody can be there; date, time and name belong to it */
    record Visit(
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime worksTime,
            @Nullable Boolean witness,
            @Nullable LocalDate witnessOn,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime witnessTime,
            @Nullable String witnessName,
            @Nullable Boolean callBefore) {
        /** Somebody is there. */
        public static Visit witnessed(LocalDate on, LocalTime time, String name) {
            return new Visit(null, true, on, time, name, null);
        }
    }

    /**
     * What a FIT point generates with.
     *
     * @param source code of the list {@code energy-source}
     * @param output kW, with two decimals at most
     */
    record Generator(
            @Nullable String approval,
            @Nullable String source,
            @Nullable BigDecimal output,
            @Nullable LocalDate purchaseUntil) {}

    /** スイッチング廃止. */
    record SwitchEnd(Head head, boolean appointed, @Nullable String relay) implements ApplicationRequest {
        @Override
        public String path() {
            return "switch-ends";
        }
    }

    /** 再点. @param time from which on the day the customer uses energy */
    record MoveIn(
            Head head,
            String balancingGroup,
            @Nullable String form,
            @Nullable String method,
            Customer customer,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
            @Nullable WheelingWish wheeling,
            @Nullable Visit visit)
            implements ApplicationRequest {
        /** Without further items. */
        public MoveIn(
                Head head, String balancingGroup, @Nullable String form, @Nullable String method, Customer customer) {
            this(head, balancingGroup, form, method, customer, null, null, null);
        }

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
            @Nullable LocalDate demolitionOn,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime demolitionTime,
            @Nullable Visit visit)
            implements ApplicationRequest {
        /** The customer goes, all else stays. */
        public static MoveOut of(Head head, String reason) {
            return new MoveOut(head, reason, false, null, false, null, null, null);
        }

        @Override
        public String path() {
            return "move-outs";
        }
    }

    /** アンペア変更. @param ampere wished contract current, A */
    record AmpereChange(Head head, int ampere, @Nullable Visit visit) implements ApplicationRequest {
        /** Without a visit. */
        public AmpereChange(Head head, int ampere) {
            this(head, ampere, null);
        }

        @Override
        public String path() {
            return "ampere-changes";
        }
    }

    /** 契約容量変更. @param power wished contract power, kW */
    record CapacityChange(
            Head head,
            int power,
            @Nullable ContractPowers powers,
            @Nullable Visit visit) implements ApplicationRequest {
        @Override
        public String path() {
            return "capacity-changes";
        }
    }

    /**
     * 需要者情報変更.
     *
     * @param address and {@code building}: how the place is written now
     * @param generator of a FIT point
     */
    record CustomerDataChange(
            Head head,
            Customer customer,
            @Nullable String address,
            @Nullable String building,
            @Nullable Generator generator)
            implements ApplicationRequest {
        @Override
        public String path() {
            return "customer-data-changes";
        }
    }
}
