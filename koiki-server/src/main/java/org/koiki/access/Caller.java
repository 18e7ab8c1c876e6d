package org.koiki.access;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.Acting;
import org.koiki.audit.AuditEntry;
import org.koiki.participant.Company;
import org.koiki.participant.Role;
import org.koiki.participant.User.Kind;

/**
 * Who is calling: a user of a company over a connection with a certificate of that company. Controllers take it as
 * {@code @AuthenticationPrincipal Caller caller}.
 *
 * @param user user id; absent where the certificate alone is enough
 * @param kind whether a person or a program works as that user; a program where there is no user
 * @param certificate SHA-256 fingerprint of the certificate, lower-case hex; absent on the sandbox's loopback door
 * @param address remote address
 */
public record Caller(
        Company company,
        @Nullable String user,
        Kind kind,
        Set<Permission> permissions,
        @Nullable String certificate,
        String address)
        implements Acting, Principal {
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Function function, Right right) {
        return permissions.contains(new Permission(function, right));
    }

    @Override
    public AuditEntry.Actor actor() {
        return new AuditEntry.Actor(company.code(), user, certificate, address);
    }

    @Override
    public boolean coordinator() {
        return company.is(Role.COORDINATOR);
    }

    /** The user id, or the company's code where there is no user. */
    @Override
    public String getName() {
        return user == null ? company.code() : user;
    }
}
