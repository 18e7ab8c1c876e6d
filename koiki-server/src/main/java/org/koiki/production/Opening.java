package org.koiki.production;

import java.io.IOException;
import java.nio.file.Files;
import org.koiki.participant.CertificateFile;
import org.koiki.participant.FirstCompany;
import org.koiki.participant.IssuedPassword;
import org.springframework.context.ApplicationContext;

/** Makes the first company, or lets a user in again whom nobody else can, and says how the user gets in. */
final class Opening {
    private Opening() {}

    static String in(ApplicationContext hub, ProductionOptions.First first) {
        return text(hub.getBean(FirstCompany.class).open(first.operator(), CertificateFile.read(content(first))));
    }

    /** Unlocks a user and gives a one-time password, as its administrator would. */
    static String again(ApplicationContext hub, String user) {
        return text(hub.getBean(FirstCompany.class).letInAgain(user));
    }

    private static String text(IssuedPassword issued) {
        return """
                利用者 / user:  %s
                初回パスワード / one-time password:  %s
                初回ログインでパスワードを変更してください。再表示はできません。
                Change the password at the first login. It is not shown again.""".formatted(issued.user().id(), issued.password());
    }

    private static byte[] content(ProductionOptions.First first) {
        try {
            return Files.readAllBytes(first.certificate());
        } catch (IOException e) {
            throw new StartRefused(
                    "証明書のファイルを読めません: " + first.certificate(),
                    "The certificate's file cannot be read: " + first.certificate());
        }
    }
}
