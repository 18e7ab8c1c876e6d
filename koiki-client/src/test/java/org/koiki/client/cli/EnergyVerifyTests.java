package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.client.testing.Authority;

/** The hub's signatures are made here as RFC 7515, appendix F, says, with keys of their own. */
class EnergyVerifyTests extends CommandTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String NAME = "W401102016053013300000.zip";
    private static final String HTML = "<!DOCTYPE html>\n<html lang=\"ja\">連携テスト結果</html>\n";

    @TempDir
    Path held;

    @Test
    void tellsByWhomAndWhenAManifestWasSigned() throws Exception {
        hub.on("/api/v1/energy/manifests/06/2016-05-30", request -> {
            byte[] manifest = manifest("");
            request.exchange().getResponseHeaders().set("JWS-Signature", jws(server(), NOW, manifest));
            request.answer(200, "application/json", manifest);
        });

        assertThat(run("energy", "manifest", "--area", "06", "--date", "2016-05-30", "-o", held.toString()))
                .isZero();
        assertThat(verify("manifest-06-2016-05-30.json")).as(err()).isZero();

        assertThat(out())
                .contains("manifest-06-2016-05-30.json: the signature holds")
                .contains("\n  signed by  CN=hub", "\n  issued by  CN=test authority")
                .contains("valid      " + NOW.minus(Duration.ofHours(2)) + " to " + NOW.plus(Duration.ofHours(2)))
                .contains("signed at  " + NOW);
    }

    @Test
    void refusesAManifestWithAChangedByte() throws Exception {
        byte[] content = manifest("");
        String jws = jws(server(), NOW, content);
        content[content.length / 2] ^= 1;
        write("manifest.json", content, jws);

        assertThat(verify("manifest.json")).isEqualTo(Exit.REFUSED);

        assertThat(out())
                .contains("THE SIGNATURE DOES NOT HOLD", "CONTENT_DIFFERS", "signed by  CN=hub")
                .doesNotContain("OTHER_AUTHORITY", "NOT_A_HUB", "NOT_VALID");
    }

    @Test
    void refusesASignatureWithAnotherKeyThanThatOfItsCertificate() throws Exception {
        byte[] content = manifest("");
        String[] own = jws(server(), NOW, content).split("\\.", -1);
        String[] other = jws(server(), NOW, content).split("\\.", -1);
        write("manifest.json", content, own[0] + ".." + other[2]);

        assertThat(verify("manifest.json")).isEqualTo(Exit.REFUSED);

        assertThat(out()).contains("CONTENT_DIFFERS");
    }

    @Test
    void refusesTheCertificateOfAnotherAuthorityAndOneOfAMember() throws Exception {
        byte[] content = manifest("");
        KeyStore foreign = new Authority("another").serving(KeyPurposeId.id_kp_serverAuth, before(2), after(2));
        write("foreign.json", content, jws(foreign, NOW, content));
        KeyStore member = AUTHORITY.serving(KeyPurposeId.id_kp_clientAuth, before(2), after(2));
        write("member.json", content, jws(member, NOW, content));

        assertThat(verify("foreign.json")).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("OTHER_AUTHORITY", "CN=another").doesNotContain("CONTENT_DIFFERS", "NOT_A_HUB");
        assertThat(verify("member.json")).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("NOT_A_HUB").doesNotContain("CONTENT_DIFFERS", "OTHER_AUTHORITY");
    }

    @Test
    void refusesTheCertificateOfAnotherHostAndAsksWhoseSignatureToBelieve() throws Exception {
        byte[] content = manifest("");
        write("manifest.json", content, jws(server(), NOW, content));

        assertThat(verify("manifest.json", "--url", "https://other.example:8443"))
                .isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("OTHER_HOST").doesNotContain("OTHER_AUTHORITY", "CONTENT_DIFFERS");
        assertThat(verify("manifest.json", "--url", "https://localhost:8443"))
                .as(out())
                .isZero();
        assertThat(bare("energy", "verify", held.resolve("manifest.json").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).contains("--url", "--ca");
    }

    @Test
    void aManifestThatIsNoneAnyMoreIsAChangedOne() throws Exception {
        byte[] content = manifest("");
        String jws = jws(server(), NOW, content);
        content[0] ^= 1;
        write("manifest.json", content, jws);

        assertThat(verify("manifest.json", "--folder", held.toString())).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("CONTENT_DIFFERS");
    }

    @Test
    void judgesACertificateByWhenItSigned() throws Exception {
        byte[] content = manifest("");
        KeyStore over = AUTHORITY.serving(KeyPurposeId.id_kp_serverAuth, before(50), NOW.minusSeconds(60));
        write("before.json", content, jws(over, NOW.minusSeconds(120), content));
        write("after.json", content, jws(over, NOW, content));
        write("untold.json", content, jws(over, null, content));

        assertThat(verify("before.json")).as(out()).isZero();
        assertThat(verify("after.json")).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("NOT_VALID", NOW.toString()).doesNotContain("OTHER_AUTHORITY", "CONTENT_DIFFERS");
        assertThat(verify("untold.json")).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("NOT_VALID", "not told");
    }

    @Test
    void provesAReportByItsLastLine() throws Exception {
        byte[] content = HTML.getBytes(StandardCharsets.UTF_8);
        String last = "<!-- JWS-Signature: " + jws(server(), NOW, content) + " -->\n";
        Files.writeString(held.resolve("report.html"), HTML + last);
        Files.writeString(held.resolve("changed.html"), HTML.replace("結果", "合格") + last);
        Files.writeString(held.resolve("unsigned.html"), HTML);

        assertThat(verify("report.html")).as(out()).isZero();
        assertThat(verify("changed.html")).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("CONTENT_DIFFERS");
        assertThat(verify("unsigned.html")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("unsigned.html.jws");
        assertThat(verify("report.html", "--folder", held.toString())).isEqualTo(Exit.USAGE);
    }

    @Test
    void comparesTheListedFilesWithAFolder() throws Exception {
        byte[] zip = "a zip".getBytes(StandardCharsets.US_ASCII);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
        byte[] content = manifest(listed(NAME, sha256) + "," + listed("W411102016053013300000.zip", sha256) + ","
                + listed("../ca.pem", sha256));
        write("manifest.json", content, jws(server(), NOW, content));
        Files.createDirectories(held.resolve("06"));
        Files.write(held.resolve("06").resolve(NAME), zip);
        Files.writeString(held.resolve("W411102016053013300000.zip"), "another");

        assertThat(verify("manifest.json", "--folder", held.toString())).isEqualTo(Exit.REFUSED);
        assertThat(out())
                .contains("the signature holds", "3 files listed, 1 held as listed")
                .contains("W411102016053013300000.zip differs: SHA-256 expected " + sha256 + ", found ")
                .contains("../ca.pem is not there");
        assertThat(verify("manifest.json", "--folder", held.toString(), "--json"))
                .isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("\"holds\":false", "\"name\":\"W411102016053013300000.zip\"");

        Files.writeString(held.resolve(NAME), "of another area");
        byte[] right = manifest(listed(NAME, sha256));
        write("manifest.json", right, jws(server(), NOW, right));
        assertThat(verify("manifest.json", "--folder", held.resolve("06").toString()))
                .as(out())
                .isZero();
        assertThat(verify("manifest.json", "--folder", held.toString()))
                .as(out())
                .isZero();
    }

    @Test
    void takesTheSignatureFromTheHeadersOfAnAnswer() throws Exception {
        byte[] content = manifest("");
        Files.write(held.resolve("day.json"), content);
        Path headers = Files.writeString(
                held.resolve("headers"),
                "HTTP/1.1 200\r\njws-signature: " + jws(server(), NOW, content) + "\r\nDate: today\r\n\r\n");

        assertThat(verify("day.json", headers.toString())).as(err()).isZero();
        assertThat(verify("day.json")).isEqualTo(Exit.USAGE);
        Files.writeString(headers, "nothing");
        assertThat(verify("day.json", headers.toString())).isEqualTo(Exit.USAGE);
    }

    private int verify(String name, String... more) {
        String[] command = {"energy", "verify", held.resolve(name).toString(), "--ca", file("ca.pem")};
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return bare(all);
    }

    private void write(String name, byte[] content, String jws) throws Exception {
        Files.write(held.resolve(name), content);
        Files.writeString(held.resolve(name + ".jws"), jws + "\n");
    }

    private static byte[] manifest(String files) {
        return "{\"area\":\"06\",\"date\":\"2016-05-30\",\"files\":[%s]}"
                .formatted(files)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String listed(String name, String sha256) {
        return "{\"id\":1,\"area\":\"06\",\"name\":\"%s\",\"size\":5,\"sha256\":\"%s\"}".formatted(name, sha256);
    }

    private static Instant before(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static Instant after(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private static KeyStore server() {
        return AUTHORITY.serving(KeyPurposeId.id_kp_serverAuth, before(2), after(2));
    }

    private static String jws(KeyStore signer, @Nullable Instant at, byte[] content) {
        try {
            String chain = Arrays.stream(signer.getCertificateChain("own"))
                    .map(EnergyVerifyTests::der)
                    .collect(Collectors.joining("\",\"", "\"", "\""));
            String time = at == null ? "" : ",\"iat\":" + at.getEpochSecond();
            String header = base64(
                    "{\"alg\":\"ES256\",\"x5c\":[%s]%s}".formatted(chain, time).getBytes(StandardCharsets.US_ASCII));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign((PrivateKey) signer.getKey("own", "koiki".toCharArray()));
            signature.update((header + "." + base64(content)).getBytes(StandardCharsets.US_ASCII));
            return header + ".." + base64(signature.sign());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String der(Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
