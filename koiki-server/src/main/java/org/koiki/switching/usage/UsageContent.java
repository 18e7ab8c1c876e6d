package org.koiki.switching.usage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an application holds, as text from which a digest is made. */
record UsageContent(List<@Nullable Object> parts) {
    static UsageContent of(UsageApplication application, List<Paper> papers) {
        return new UsageContent(Arrays.asList(
                application.supplyPoint(),
                application.contractNumber(),
                application.customerName(),
                application.customerKana(),
                application.address(),
                application.consent(),
                application.days(),
                papers.stream()
                        .map(paper ->
                                paper.name() + paper.type() + new String(paper.content(), StandardCharsets.ISO_8859_1))
                        .toList()));
    }
}
