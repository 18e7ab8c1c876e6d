package org.koiki.participant.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.Acting;
import org.springframework.security.access.AccessDeniedException;

/** Whose users and certificates somebody may see and change: the coordinator everybody's, others their own company's. */
final class Administered {
    private Administered() {}

    /** The company asked for, or the own one when none is. */
    static String company(Acting acting, @Nullable String wanted) {
        String company = wanted == null || wanted.isBlank()
                ? Objects.requireNonNull(acting.actor().company())
                : wanted;
        require(acting, company);
        return company;
    }

    static void require(Acting acting, String company) {
        if (!acting.coordinator() && !company.equals(acting.actor().company())) {
            throw new AccessDeniedException("another company's");
        }
    }
}
