package org.koiki.participant.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.audit.Acting;
import org.koiki.participant.KnownCompanies;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose users and certificates somebody may see and change: the coordinator everybody's, others their own company's. */
@Component
class Administered {
    private final KnownCompanies known;

    Administered(KnownCompanies known) {
        this.known = known;
    }

    /**
     * The company asked for, or the own one when none is.
     *
     * @throws AccessDeniedException when it is another one, and not the coordinator asks
     * @throws Problem when there is no such company
     */
    String company(Acting acting, @Nullable String wanted) {
        String own = Objects.requireNonNull(acting.actor().company());
        if (wanted == null || wanted.isBlank() || wanted.equals(own)) {
            return own;
        }
        if (!acting.administers(wanted)) {
            throw new AccessDeniedException("another company's");
        }
        known.require(wanted);
        return wanted;
    }
}
