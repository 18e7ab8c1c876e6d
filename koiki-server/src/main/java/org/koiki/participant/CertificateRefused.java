package org.koiki.participant;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.koiki.message.Text;

/** A certificate that the hub does not take, and why. The reason is for the audit trail, not for the caller. */
public final class CertificateRefused extends CertificateException {
    private static final long serialVersionUID = 1;

    /** Why a certificate is refused. */
    public enum Reason {
        ABSENT("証明書の提示がありません", "no certificate was shown"),
        OTHER_AUTHORITY("指定認証局の証明書ではありません", "not issued by the designated authority"),
        EXPIRED("有効期限が切れています", "expired"),
        NOT_YET_VALID("有効期間の開始前です", "not yet valid"),
        REVOKED("失効しています", "revoked"),
        NOT_REGISTERED("登録されていません", "not registered"),
        UNFIT("クライアント認証に使えない証明書です", "not fit for client authentication");

        private final Text text;

        Reason(String ja, String en) {
            this.text = new Text(ja, en);
        }

        public Text text() {
            return text;
        }
    }

    private final Reason reason;
    private final transient X509Certificate certificate;

    public CertificateRefused(Reason reason, X509Certificate certificate) {
        super(reason.text().en());
        this.reason = reason;
        this.certificate = certificate;
    }

    public Reason reason() {
        return reason;
    }

    public X509Certificate certificate() {
        return certificate;
    }
}
