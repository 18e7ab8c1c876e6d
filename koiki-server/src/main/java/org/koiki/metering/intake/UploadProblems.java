package org.koiki.metering.intake;

import org.koiki.Problem;
import org.koiki.edge.Quoted;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** What can be wrong with a batch that arrives in parts, or with the digest of one. */
final class UploadProblems {
    private static final Text REFUSED = new Text("部分を受け付けられません", "The part is refused");

    private UploadProblems() {}

    static Problem range(String header) {
        return refused(
                "ENERGY-PART-RANGE",
                "Content-Range「%s」は bytes 0-499/1234 の形ではありません。".formatted(Quoted.of(header)),
                "The Content-Range %s is not of the form bytes 0-499/1234.".formatted(Quoted.of(header)));
    }

    static Problem length(long told, long sent) {
        return refused(
                "ENERGY-PART-LENGTH",
                "Content-Range では %d バイトですが、本文は %d バイトです。".formatted(told, sent),
                "Content-Range tells %d bytes, the body has %d.".formatted(told, sent));
    }

    static Problem many(int most) {
        return refused(
                "ENERGY-PARTS",
                "部分は %d 個までです。もっと大きな部分で始めから送ってください。".formatted(most),
                "A batch may have up to %d parts. Begin anew with larger ones.".formatted(most));
    }

    static Problem large(long whole, long most) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "ENERGY-UPLOAD-LARGE",
                REFUSED,
                new Text(
                        "バッチは %d バイトです。%d バイトまで受け付けます。".formatted(whole, most),
                        "The batch has %d bytes; up to %d are taken.".formatted(whole, most)));
    }

    /** @param there what is held, from where to go on */
    static Problem gap(PartRange range, HeldUpload there) {
        String whole = there.whole() == null ? "-" : there.whole().toString();
        return new Problem(
                        HttpStatus.CONFLICT,
                        "ENERGY-PART-GAP",
                        new Text("部分がつながりません", "The part does not join"),
                        new Text(
                                "部分は全 %d バイトの %d バイト目からですが、保管中は全 %s バイトのうち %d バイトです。そこから送ってください。"
                                        .formatted(range.whole(), range.first(), whole, there.held()),
                                "The part begins at byte %d of %d, but %d of %s bytes are held. Go on from there."
                                        .formatted(range.first(), range.whole(), there.held(), whole)))
                .with("held", there.held());
    }

    static Problem digest(String told, String actual) {
        return refused(
                "ENERGY-DIGEST",
                "Repr-Digest「%s」と一致しません（受信 %s）。バッチは登録されていません。始めから送ってください。".formatted(Quoted.of(told), actual),
                "Repr-Digest is %s, but %s arrived. Nothing of the batch was kept; send it from the beginning."
                        .formatted(Quoted.of(told), actual));
    }

    static Problem digestForm(String header) {
        return refused(
                "ENERGY-DIGEST",
                "Repr-Digest「%s」に sha-256=:…: がありません。".formatted(Quoted.of(header)),
                "The Repr-Digest %s has no sha-256=:…:.".formatted(Quoted.of(header)));
    }

    private static Problem refused(String code, String ja, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, REFUSED, new Text(ja, en));
    }
}
