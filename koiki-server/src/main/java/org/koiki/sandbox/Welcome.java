package org.koiki.sandbox;

import java.nio.file.Path;

/** What the sandbox says when it is ready. */
final class Welcome {
    private static final String EXAMPLE = "99016";

    private Welcome() {}

    static void print(SandboxFolder folder, int port) {
        Path certificates = folder.certificates();
        System.out.printf(
                """
                Koiki is ready: https://localhost:%1$d/
                  画面（証明書なし） / screens without a certificate:  http://localhost:%2$d/
                  証明書 / certificates:  %3$s  (.p12: koiki)
                  利用者 / users:  <事業者コード operator code>-admin, koiki-sandbox

                試してみる / Try:
                  ./koiki plan list --url https://localhost:%1$d --ca %3$s/ca.pem --cert %3$s/%4$s.pem --user %5$s --password %6$s
                  curl --cacert %3$s/ca.pem --cert %3$s/%4$s.pem --key %3$s/%4$s.key -u %5$s:%6$s https://localhost:%1$d/api/v1/plans
                  ./koiki clock advance PT1H --data %7$s
                """,
                port,
                port + 1,
                certificates,
                EXAMPLE,
                SampleUsers.of(EXAMPLE),
                SampleUsers.PASSWORD,
                certificates.resolveSibling(""));
    }
}
