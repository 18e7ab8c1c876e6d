package org.koiki.switching.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.koiki.participant.Passwords;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.usage.UsageRows.GivenPassword;
import org.springframework.stereotype.Component;

/** Makes passwords for usage and tells whether one opens it, in turn with all other slow hashes. */
@Component
class UsagePasswords {
    private final Passwords passwords;

    UsagePasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    String random() {
        return passwords.oneTime();
    }

    String hash(String password) {
        return inTurn(() -> passwords.hash(password));
    }

    /** The number of the application whose password it is. It takes as long where there is none to compare with. */
    Optional<String> opened(List<GivenPassword> given, String password) {
        return inTurn(() -> given.isEmpty() ? nobodys(password) : matching(given, password));
    }

    private Optional<String> nobodys(String password) {
        passwords.match(password, null);
        return Optional.empty();
    }

    private Optional<String> matching(List<GivenPassword> given, String password) {
        return given.stream()
                .filter(one -> passwords.match(password, one.hash()))
                .map(GivenPassword::number)
                .findFirst();
    }

    private <T> T inTurn(Supplier<T> work) {
        return passwords.inTurn(work).orElseThrow(SwitchingProblems::busy);
    }
}
