package org.koiki.plan.draft;

import org.koiki.message.MessageHeader;
import org.koiki.message.MessageKinds;
import org.koiki.message.PlanHead;

/** Header and head of a plan that is filed anew. */
record Heading(String messageCode, String created) {
    MessageHeader header(MessageHeader old) {
        return new MessageHeader(
                old.mode(),
                old.sender(),
                old.receiver(),
                old.businessProcess(),
                old.subOrganisation(),
                old.version(),
                messageCode,
                created,
                old.mapping());
    }

    PlanHead head(PlanHead old) {
        String name = MessageKinds.builtIn()
                .find("W6", messageCode)
                .map(kind -> kind.name().ja())
                .orElse(old.messageName());
        return new PlanHead(
                messageCode,
                name,
                old.sender(),
                old.senderName(),
                old.destination(),
                old.destinationName(),
                old.filer(),
                old.filerName(),
                old.targetDate());
    }
}
