package org.koiki.plan.web;

import java.util.List;
import java.util.Set;
import org.koiki.access.Login;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.plan.Receipt;

/** What the WebAPI answers in the header {@code resultcode} (plans.md §10; all but 0000 inferred). */
enum ResultCode {
    DONE("0000"),
    WRONG_USER_OR_PASSWORD("1001"),
    LOCKED_OR_EXPIRED("1002"),
    CERTIFICATE_NOT_REGISTERED("1003"),
    BAD_FIELD("2001"),
    BAD_ZIP("2002"),
    BAD_XML("2003"),
    CHECK_FAILED("2004"),
    OUTSIDE_WINDOW("2005"),
    NOT_ALLOWED("2006"),
    NOTHING_FOUND("3001"),
    SERVER_ERROR("9001");

    private static final Set<String> SENDER_RULES = Set.of("PLAN-0402", "PLAN-0403", "PLAN-0404", "PLAN-0405");
    private static final Set<String> WINDOW_RULES = Set.of("PLAN-0301", "PLAN-0302", "PLAN-0303");

    private static final String MANY_FINDINGS = "MSG-0010";

    private final String code;

    ResultCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static ResultCode of(Login.Reason reason) {
        return switch (reason) {
            case WRONG_USER_OR_PASSWORD, NO_SCREEN_USER -> WRONG_USER_OR_PASSWORD;
            case LOCKED, PASSWORD_EXPIRED, PASSWORD_CHANGE_REQUIRED -> LOCKED_OR_EXPIRED;
            case CERTIFICATE_NOT_REGISTERED -> CERTIFICATE_NOT_REGISTERED;
            case BUSY -> SERVER_ERROR;
        };
    }

    static ResultCode of(Receipt receipt) {
        if (receipt.accepted()) {
            return DONE;
        }
        List<String> faults = receipt.findings().stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .map(Finding::code)
                .toList();
        if (faults.stream().anyMatch(code -> code.startsWith("MSG-05"))) {
            return BAD_ZIP;
        }
        if (receipt.planId() == null || faults.stream().anyMatch(ResultCode::isOfTheXml)) {
            return BAD_XML;
        }
        if (faults.stream().anyMatch(SENDER_RULES::contains)) {
            return NOT_ALLOWED;
        }
        return faults.stream().anyMatch(WINDOW_RULES::contains) ? OUTSIDE_WINDOW : CHECK_FAILED;
    }

    private static boolean isOfTheXml(String code) {
        return code.startsWith("MSG-00") && !code.equals(MANY_FINDINGS);
    }
}
