package org.koiki.switching.rule;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.koiki.switching.Tables;
import org.koiki.testing.CommittedFile;

/** {@code docs/reference/switching-faults.md} lists every code with which relays and applications are refused. */
class FaultsPageTests {
    private static final String HEAD = """
            # Why relays and applications are refused

            Answers with status 422 carry `faults`: every fault with one of these codes, its field, the value given and the value expected, a sentence and
            what would help, in Japanese and English. Mark C: confirmed by a public source; I: inferred. Texts are data, in
            `org/koiki/switching/faults.csv`.

            | code | mark | source | Japanese | English | what helps |
            |---|---|---|---|---|---|
            """;

    @Test
    void theCommittedPageListsAllCodes() throws IOException {
        String rows = Tables.read(
                        "faults.csv",
                        line -> "| %s | %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        line.getField("code"),
                                        line.getField("mark"),
                                        line.getField("source"),
                                        line.getField("ja"),
                                        line.getField("en"),
                                        line.getField("remedyEn")))
                .stream()
                .sorted()
                .collect(Collectors.joining());

        CommittedFile.at("docs/reference/switching-faults.md").says(HEAD + rows);
    }
}
