package org.koiki.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head that every plan begins with (JP00002 … JP06171).
 *
 * @param messageCode information class code 情報区分コード JP00002
 * @param messageName JP06170
 * @param sender operator code of the sender 送信者コード JP06110
 * @param senderName JP06111
 * @param destination operator code of the TSO 提出先事業者コード JP06358
 * @param destinationName JP06359
 * @param filer plan filer 計画提出者コード JP06360: the demand BG, or a filer code of the generation contract holder
 * @param filerName JP06361
 * @param targetDate delivery day 対象年月日 JP06171
 */
public record PlanHead(
        String messageCode,
        @Nullable String messageName,
        String sender,
        @Nullable String senderName,
        String destination,
        @Nullable String destinationName,
        String filer,
        @Nullable String filerName,
        LocalDate targetDate) {}
