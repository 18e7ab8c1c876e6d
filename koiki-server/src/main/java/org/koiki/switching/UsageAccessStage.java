package org.koiki.switching;

import java.time.Instant;
import java.time.LocalDate;

/** What an application for access to a customer's usage (使用量情報照会申請) has come to at an instant of the market clock. */
public sealed interface UsageAccessStage {
    Instant at();

    /** Whether an application may come from this stage to another one. */
    default boolean leadsTo(UsageAccessStage next) {
        return switch (this) {
            case Received received -> next instanceof WithTso || next instanceof Refused || next instanceof Cancelled;
            case WithTso withTso -> next instanceof Granted || next instanceof Refused || next instanceof Cancelled;
            case Granted granted -> next instanceof Expired;
            case Refused refused -> false;
            case Cancelled cancelled -> false;
            case Expired expired -> false;
        };
    }

    default boolean isFinal() {
        return this instanceof Refused || this instanceof Cancelled || this instanceof Expired;
    }

    /** The word for it in data, such as {@code WITH_TSO}. */
    default String word() {
        return Words.of(this);
    }

    /** 受付. */
    record Received(Instant at) implements UsageAccessStage {}

    /** 本人確認中: the TSO looks at the identity papers. */
    record WithTso(Instant at) implements UsageAccessStage {}

    /**
     * 処理完了: a password has been given out.
     *
     * @param until last day on which it opens the usage
     */
    record Granted(Instant at, LocalDate until) implements UsageAccessStage {}

    /** 却下. */
    record Refused(Instant at, String reason) implements UsageAccessStage {}

    /** 取消. */
    record Cancelled(Instant at) implements UsageAccessStage {}

    /** 期限切れ: the password no longer opens anything. */
    record Expired(Instant at) implements UsageAccessStage {}
}
