package org.koiki.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentCaTests {
    @TempDir
    Path folder;

    @Test
    void keepsWhatItMadeOverARestart() {
        var before = DevelopmentCa.open(folder);
        var operator = before.operator("Sample Power", List.of("LZ016", "LZ026"));
        var server = before.server();

        var after = DevelopmentCa.open(folder);

        assertThat(after.certificate()).isEqualTo(before.certificate());
        assertThat(after.server()).isEqualTo(server);
        assertThat(after.operator("Sample Power", List.of("LZ016", "LZ026"))).isEqualTo(operator);
    }

    @Test
    void writesACompanysCertificateUnderEachOfItsCodes() throws Exception {
        var ca = DevelopmentCa.open(folder);

        var issued = ca.operator("見本電力", List.of("LZ016", "LZ026"));

        assertThat(ca.file("LZ026.pem")).hasSameTextualContentAs(ca.file("LZ016.pem"));
        assertThat(issued.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=LZ016,O=見本電力");
        var store = KeyStore.getInstance(ca.file("LZ026.p12").toFile(), "koiki".toCharArray());
        assertThat(store.getKey("koiki", "koiki".toCharArray())).isEqualTo(issued.key());
        assertThat(store.getCertificateChain("koiki")).containsExactly(issued.certificate(), ca.certificate());
    }

    @Test
    void leavesKeysToTheirOwnerAlone() throws Exception {
        var ca = DevelopmentCa.open(folder);
        ca.server();

        for (var name : List.of("ca.key", "server.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ca.file(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void namesTheLocalMachineInTheServersCertificate() throws Exception {
        var server = DevelopmentCa.open(folder).server();

        assertThat(server.certificate().getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(server.certificate().getPublicKey().getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void addsToItsRevocationList() throws Exception {
        var ca = DevelopmentCa.open(folder);
        var first = ca.client("CN=first").certificate();
        var second = ca.client("CN=second").certificate();
        var third = ca.client("CN=third").certificate();

        ca.revoke(first);
        ca.revoke(second);

        try (var in = Files.newInputStream(ca.file("ca.crl"))) {
            var list = CertificateFactory.getInstance("X.509").generateCRL(in);
            assertThat(list.isRevoked(first)).isTrue();
            assertThat(list.isRevoked(second)).isTrue();
            assertThat(list.isRevoked(third)).isFalse();
        }
    }
}
