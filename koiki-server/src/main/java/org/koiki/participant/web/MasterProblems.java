package org.koiki.participant.web;

import org.koiki.Problem;
import org.koiki.message.Text;
import org.koiki.participant.MasterKind;
import org.koiki.participant.check.MastersRefused;
import org.koiki.participant.store.MasterUnknown;
import org.koiki.participant.store.MasterUnreadable;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about master data. */
final class MasterProblems {
    private MasterProblems() {}

    static MasterKind kind(String name) {
        return MasterKind.named(name).orElseThrow(() -> unknownKind(name));
    }

    private static Problem unknownKind(String name) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "MASTER_KIND_UNKNOWN",
                new Text("マスタの種類がありません", "No such kind of master data"),
                new Text(
                        "「%s」というマスタはありません。".formatted(name),
                        "There is no kind of master data named %s.".formatted(name)));
    }

    static Problem unreadable(MasterUnreadable e) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "MASTER_UNREADABLE",
                        new Text("項目の値が正しくありません", "A field is missing or wrong"),
                        new Text(
                                "項目「%s」の値がないか、形式が違います（%s）。".formatted(e.field(), e.getMessage()),
                                "Field %s: %s.".formatted(e.field(), e.getMessage())))
                .with("field", e.field());
    }

    static Problem unknown(MasterUnknown e) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "MASTER_UNKNOWN",
                new Text("マスタがありません", "No such record"),
                new Text("その日以降に有効な「%s」は%sにありません。".formatted(e.key(), e.kind().path()), e.getMessage() + "."));
    }

    static Problem refused(MastersRefused e) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "MASTER_REFUSED",
                        new Text("マスタの規則に反します", "The masters would break a rule"),
                        e.violations().getFirst().text())
                .with("violations", e.violations());
    }
}
