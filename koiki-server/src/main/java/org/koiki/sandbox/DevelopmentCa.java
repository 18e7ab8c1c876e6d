package org.koiki.sandbox;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * A certificate authority for sandboxes and tests, in one folder: {@code ca.pem} and its revocation list {@code ca.crl},
 * {@code server.pem} for localhost, and {@code <operator code>.pem}, {@code .key} and {@code .p12} (password {@code koiki})
 * for operators. What is there and still valid is kept; the rest is made when asked for.
 */
public final class DevelopmentCa {
    private static final Duration CA_LIFE = Duration.ofDays(3650);
    private static final Duration LIFE = Duration.ofDays(730);
    private static final List<GeneralName> LOCALHOST = List.of(
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"));

    private final CertificateFiles files;
    private final Clock clock;
    private final IssuedCertificate authority;

    private DevelopmentCa(CertificateFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
        this.authority = files.read("ca").filter(this::lasts).orElseGet(this::found);
    }

    /** Opens the authority in a folder; founds it when there is none. */
    public static DevelopmentCa open(Path folder) {
        return new DevelopmentCa(new CertificateFiles(folder), Clock.systemUTC());
    }

    public X509Certificate certificate() {
        return authority.certificate();
    }

    /** A file of the authority's folder, such as {@code ca.pem}, {@code server.key} or {@code LZ016.p12}. */
    public Path file(String name) {
        return files.file(name);
    }

    /** The server's certificate for localhost, 127.0.0.1 and ::1, in {@code server.pem} and {@code server.key}. */
    public IssuedCertificate server() {
        return files.read("server").filter(this::serves).orElseGet(this::newServer);
    }

    /** Makes a new key and certificate for the server in place of the present ones. */
    public IssuedCertificate newServer() {
        var issued = CertificateMaker.server(authority, LOCALHOST, start(), start().plus(LIFE));
        files.write("server", issued);
        return issued;
    }

    /** A company's certificate, written under each of its operator codes. */
    public IssuedCertificate operator(String company, Collection<String> codes) {
        var first = codes.iterator().next();
        var issued = files.read(first).filter(this::serves).orElseGet(() -> client("CN=" + first + ",O=" + company));
        codes.stream().filter(code -> !holds(code, issued)).forEach(code -> {
            files.writeStore(code, issued, certificate());
            files.write(code, issued);
        });
        return issued;
    }

    /** A client certificate that is not written to a file. */
    public IssuedCertificate client(String subject) {
        return client(subject, start(), start().plus(LIFE));
    }

    /** A client certificate for a span of time, for instance one that is over, not written to a file. */
    public IssuedCertificate client(String subject, Instant from, Instant until) {
        return CertificateMaker.client(authority, subject, from, until);
    }

    /** Adds certificates to the revocation list. */
    public void revoke(X509Certificate... certificates) {
        var serials = revoked();
        for (var certificate : certificates) {
            serials.add(certificate.getSerialNumber());
        }
        writeRevocations(serials);
    }

    private Set<BigInteger> revoked() {
        return files.readRevocations("ca.crl")
                .map(crl -> crl.getRevokedCertificates())
                .map(entries ->
                        entries.stream().map(X509CRLEntry::getSerialNumber).collect(Collectors.toSet()))
                .orElseGet(HashSet::new);
    }

    private IssuedCertificate found() {
        var made = CertificateMaker.authority("CN=Koiki Development CA,O=Koiki", start(), start().plus(CA_LIFE));
        files.write("ca", made);
        files.write("ca.crl", CertificateMaker.revocations(made, Set.of(), start(), start().plus(CA_LIFE)));
        return made;
    }

    private void writeRevocations(Set<BigInteger> serials) {
        files.write("ca.crl", CertificateMaker.revocations(authority, serials, start(), start().plus(CA_LIFE)));
    }

    private boolean holds(String code, IssuedCertificate issued) {
        return files.read(code)
                .map(IssuedCertificate::certificate)
                .filter(issued.certificate()::equals)
                .isPresent();
    }

    private boolean serves(IssuedCertificate issued) {
        return lasts(issued) && isSigned(issued.certificate());
    }

    private boolean isSigned(X509Certificate certificate) {
        try {
            certificate.verify(certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean lasts(IssuedCertificate issued) {
        return issued.certificate()
                .getNotAfter()
                .toInstant()
                .isAfter(clock.instant().plus(Duration.ofDays(7)));
    }

    private Instant start() {
        return clock.instant().minus(Duration.ofHours(1));
    }
}
