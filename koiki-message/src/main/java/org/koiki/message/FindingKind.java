package org.koiki.message;

import java.util.Arrays;
import java.util.List;
import org.koiki.message.Finding.Severity;

/**
 * A kind of finding as the reference lists it.
 *
 * @param text what it says, with the places {@code {element}}, {@code {slot}}, {@code {value}} and {@code {expected}}
 */
public record FindingKind(String code, Severity severity, Text text) {
    /** All that reading a message, a zip, a file name or a CSV file can find, by code. */
    public static List<FindingKind> ofMessages() {
        return Arrays.stream(Fault.values())
                .map(fault -> new FindingKind(fault.code, fault.severity, fault.text))
                .toList();
    }
}
