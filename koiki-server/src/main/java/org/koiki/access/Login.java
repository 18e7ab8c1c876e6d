package org.koiki.access;

import org.koiki.message.Text;

/** How an attempt to log in ended. */
public sealed interface Login {
    /** The caller may come in. */
    record Granted(Caller caller) implements Login {}

    /** @param triesLeft tries until the user is locked */
    record Refused(Reason reason, int triesLeft) implements Login {}

    /** Why a login is refused, as far as the caller may know. */
    enum Reason {
        WRONG_USER_OR_PASSWORD("利用者 ID またはパスワードが違います。", "The user id or the password is wrong."),
        LOCKED(
                "この利用者はロックされています。自社の管理者に解除を依頼してください。",
                "This user is locked. Ask an administrator of your company to unlock it."),
        PASSWORD_EXPIRED(
                "パスワードの有効期限が切れています。画面または POST /api/v1/users/me/password で変更してください。一時パスワードは自社の管理者に再設定を依頼してください。",
                "The password has expired. Change it on the screens or by POST /api/v1/users/me/password; if it is a one-time"
                        + " password, ask an administrator of your company to reset it."),
        PASSWORD_CHANGE_REQUIRED("画面で初回パスワードを変更してから利用してください。", "Change the one-time password on the screens first."),
        CERTIFICATE_NOT_REGISTERED(
                "この接続の証明書はこの利用者の会社のものではありません。",
                "The certificate of this connection is not one of this user's company."),
        NO_SCREEN_USER("この利用者は画面を使えません。", "This user is for programs, not for screens."),
        BUSY("混み合っています。少し待ってからもう一度お試しください。", "Too busy. Please try again in a moment.");

        private final Text text;

        Reason(String ja, String en) {
            this.text = new Text(ja, en);
        }

        public Text text() {
            return text;
        }
    }
}
