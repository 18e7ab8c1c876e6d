package org.koiki.message;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Registration notice 登録通知, message 0904: a plan agrees with those of all its counterparties. Its layout is told in
 * {@code docs/reference/plan-notices.md}.
 *
 * @param header message code 0904
 * @param registered when the plan was registered, JST
 */
public record RegistrationNotice(MessageHeader header, PlanHead head, LocalDateTime registered) implements PlanNotice {
    /** Message code of the notice. */
    public static final String MESSAGE_CODE = "0904";

    @Override
    public byte[] toXml() {
        return MessageWriter.write(this, PlanNoticeLayout.REGISTRATION, List.of());
    }
}
