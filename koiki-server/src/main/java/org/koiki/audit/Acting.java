package org.koiki.audit;

/** The principal of a request, as far as the lower modules need to know it: {@code @AuthenticationPrincipal Acting acting}. */
public interface Acting {
    AuditEntry.Actor actor();

    /** Whether the caller works for the coordinator (広域機関), who may see and administer all companies. */
    boolean coordinator();

    /** Whether a company's users and certificates are the caller's to administer, given the permission. */
    default boolean administers(String company) {
        return coordinator() || company.equals(actor().company());
    }
}
