package org.koiki.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.koiki.participant.CertificateFile;
import org.koiki.participant.FirstCompany;
import org.koiki.participant.IssuedPassword;
import org.springframework.context.ApplicationContext;

/** Makes the first company, or lets a user in again whom nobody else can, and says how the user gets in. */
final class Opening {
    private Opening() {}

    static String in(ApplicationContext hub, ProductionOptions.First first) {
        return text(hub.getBean(FirstCompany.class).open(first.operator(), certificate(first.certificate())));
    }

    /** Unlocks a user and gives a one-time password, as its administrator would; registers a certificate first, if one is named. */
    static String again(ApplicationContext hub, ProductionOptions.Again again) {
        Path file = again.certificate();
        X509Certificate[] chain = file == null ? new X509Certificate[0] : certificate(file);
        return text(hub.getBean(FirstCompany.class).letInAgain(again.user(), chain));
    }

    private static String text(IssuedPassword issued) {
        return """
                利用者 / user:  %s
                初回パスワード / one-time password:  %s
                初回ログインでパスワードを変更してください。再表示はできません。
                Change the password at the first login. It is not shown again.""".formatted(issued.user().id(), issued.password());
    }

    private static X509Certificate[] certificate(Path file) {
        try {
            return CertificateFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StartRefused("証明書のファイルを読めません: " + file, "The certificate's file cannot be read: " + file);
        }
    }
}
