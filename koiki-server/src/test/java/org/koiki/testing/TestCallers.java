package org.koiki.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.access.Caller;
import org.koiki.access.Function;
import org.koiki.access.Permission;
import org.koiki.access.Right;
import org.koiki.participant.Company;
import org.koiki.participant.Role;
import org.koiki.participant.User.Kind;
import org.koiki.participant.Validity;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Callers of mock requests: {@code get(path).with(TestCallers.of("9901", Role.RETAILER, "PLAN_FILE"))}. */
public final class TestCallers {
    private TestCallers() {}

    public static RequestPostProcessor coordinator(String... authorities) {
        return of("70013", Role.COORDINATOR, authorities);
    }

    public static RequestPostProcessor of(String company, Role role, String... authorities) {
        return authentication(new TestingAuthenticationToken(caller(company, role, authorities), null, authorities));
    }

    /** The same company's program: a user that is registered as a system. */
    public static Caller program(Caller person) {
        return new Caller(
                person.company(),
                person.company().code() + "-system",
                Kind.SYSTEM,
                person.permissions(),
                person.certificate(),
                person.address());
    }

    public static Caller caller(String company, Role role, String... authorities) {
        Validity always = new Validity(LocalDate.of(2016, 4, 1), null);
        Company of = new Company(company, "見本" + company, "Sample " + company, Set.of(role), always);
        return new Caller(of, company + "-admin", Kind.PERSON, permissions(authorities), "ab".repeat(32), "127.0.0.1");
    }

    private static Set<Permission> permissions(String... authorities) {
        return Arrays.stream(authorities).map(TestCallers::permission).collect(Collectors.toSet());
    }

    private static Permission permission(String authority) {
        String[] parts = authority.split("_", 2);
        return new Permission(Function.valueOf(parts[0]), Right.valueOf(parts[1]));
    }
}
