package org.koiki.participant;

import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** What may be wrong with the registration of a certificate. */
final class CertificateProblems {
    private static final Text TITLE = new Text("証明書を登録できません", "The certificate cannot be registered");

    private CertificateProblems() {}

    static Problem unknown() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "certificate-unknown",
                new Text("証明書がありません", "There is no such certificate"),
                new Text("この拇印の証明書は登録されていません。", "No certificate with this fingerprint is registered."));
    }

    static Problem refused(CertificateRefused refused) {
        Text reason = refused.reason().text();
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "certificate-refused",
                TITLE,
                new Text(reason.ja() + "。", "The certificate is refused: " + reason.en() + "."));
    }

    static Problem noFingerprint() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "certificate-fingerprint",
                TITLE,
                new Text("SHA-256 拇印は 16 進数 64 桁です。", "A SHA-256 fingerprint has 64 hexadecimal digits."));
    }

    static Problem known() {
        return new Problem(
                HttpStatus.CONFLICT,
                "certificate-known",
                TITLE,
                new Text(
                        "この証明書は既に登録されています。自社の登録でないときは、広域機関に登録の解除を依頼してください。",
                        "This certificate is registered already. If that was not your company, ask the coordinator to free it."));
    }

    static Problem tooMany() {
        return new Problem(
                HttpStatus.CONFLICT,
                "certificate-too-many",
                TITLE,
                new Text(
                        "有効な証明書は 2 枚までです。先に古い証明書を失効させてください。",
                        "A company has at most two usable certificates. Revoke the older one first."));
    }
}
