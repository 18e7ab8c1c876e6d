package org.koiki.switching.rollback;

/** What has become of the wish to roll a switch back. */
public enum RollbackStage {
    /** The other retailer has to consent (同意待ち). */
    AWAITING_CONSENT,
    /** Both consent; the TSO decides (送配電判断待ち). */
    WITH_TSO,
    /** The former contract goes on as if it had never ended (巻き戻し済み). */
    DONE,
    /** The other retailer does not consent. */
    REFUSED,
    /** The TSO does not grant it. */
    DENIED,
    /** Taken back by the retailer that asked. */
    WITHDRAWN,
    /** No consent in time. Silence is never consent. */
    LAPSED;

    /** Whether a rollback may come from this stage to another one. */
    public boolean leadsTo(RollbackStage next) {
        return switch (this) {
            case AWAITING_CONSENT -> next != AWAITING_CONSENT && next != DENIED && next != DONE;
            case WITH_TSO -> next == DONE || next == DENIED || next == WITHDRAWN;
            default -> false;
        };
    }

    public boolean isFinal() {
        return this != AWAITING_CONSENT && this != WITH_TSO;
    }
}
