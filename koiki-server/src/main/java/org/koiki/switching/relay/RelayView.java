package org.koiki.switching.relay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.identity.Comparison.Verdict;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;
import org.koiki.switching.identity.Person;

/**
 * A relay with the customer's data, for its two retailers.
 *
 * @param content as the new retailer gave it; to the old one without the contact while it may not know the new one
 * @param likeness how alike each field is to the contract; for the new retailer only when one field differs
 * @param contract what the old retailer's own contract says; absent for the new retailer
 * @param answeredBy who answers questions at the old retailer; for the new one only where it may know whose the contract is
 */
public record RelayView(
        RelayLine relay,
        RelayContent content,
        Verdict verdict,
        Map<Field, Likeness> likeness,
        @Nullable Person contract,
        AnsweredBy answeredBy,
        List<RelayStep> steps) {}
