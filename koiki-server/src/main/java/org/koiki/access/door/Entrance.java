package org.koiki.access.door;

import org.koiki.access.Caller;
import org.koiki.access.Callers;
import org.koiki.participant.Company;
import org.koiki.participant.Identity;
import org.koiki.participant.User;

/**
 * A connection over a registered certificate.
 *
 * @param company the certificate's
 * @param identity what is registered, for the user that was asked for, too
 */
public record Entrance(Connection connection, Company company, Identity identity) {
    /** A user of the certificate's company; one whose password has to be changed may do nothing else. */
    public Caller caller(User user) {
        return Callers.of(company, user, connection.fingerprint(), connection.address());
    }
}
