package org.koiki.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Readings that a TSO hands over; energy files of the own company, and the certificates that fetch them. */
public final class Energy {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int BUFFER = 1 << 16;

    private final Http http;

    Energy(Http http) {
        this.http = http;
    }

    /** Hands over a batch of readings, packed; for the TSO of the area. The same batch again counts once. */
    public EnergyReceipt put(EnergyBatch batch) {
        return http.repeatable(http.api(batch.path())
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/csv")
                        .header("Content-Encoding", "gzip")
                        .PUT(BodyPublishers.ofByteArray(packed(batch.csv())))
                        .build())
                .as(EnergyReceipt.class);
    }

    /**
     * Hands over a batch that lies in a file of any length, packed on the way. A long one goes in parts; where the connection
     * broke, in this run or in one before, it goes on from what the hub has.
     *
     * @throws IOException if the file cannot be read
     */
    public EnergyReceipt put(EnergyBatchFile batch) throws IOException {
        if (!batch.isPlain()) {
            return new BatchUpload(http, batch, batch.file(), batch.encoding(), BatchUpload.PART).run();
        }
        Path packed = Files.createTempFile("koiki-batch", ".gz");
        try {
            try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed), BUFFER)) {
                Files.copy(batch.file(), gzip);
            }
            return new BatchUpload(http, batch, packed, "gzip", BatchUpload.PART).run();
        } finally {
            Files.delete(packed);
        }
    }

    private static byte[] packed(byte[] csv) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A page of the catalogue through {@code /api/v1}, from where the page before it ended. */
    public EnergyFilePage list(EnergyQuery query, @Nullable String cursor) {
        return http.repeatable(http.api(query.path(cursor)).build()).as(EnergyFilePage.class);
    }

    /** All files that a query finds, page by page, in the order of publication. */
    public List<EnergyFile> list(EnergyQuery query) {
        List<EnergyFile> all = new ArrayList<>();
        EnergyFilePage page = list(query, null);
        all.addAll(page.items());
        while (page.more()) {
            page = list(query, page.next());
            all.addAll(page.items());
        }
        return all;
    }

    /**
     * One file through {@code /api/v1}.
     *
     * @param area needed where several areas have a file of that name
     */
    public PlanFile get(String name, @Nullable String area) {
        String path = new Query().with("area", area).after("energy/files/" + Query.encode(name));
        Reply reply = http.repeatable(
                http.api(path).setHeader("Accept", "application/zip").build());
        return new PlanFile(reply.fileName(name), reply.orThrow().body());
    }

    /** All files of an area and day with sizes and SHA-256, signed by the hub; {@link HubSignature} checks it. */
    public SignedFile manifest(String area, LocalDate date) {
        Reply reply = http.repeatable(http.api("energy/manifests/" + Query.encode(area) + "/" + date)
                        .build())
                .orThrow();
        String signature = reply.headers().firstValue("JWS-Signature").orElse("");
        return new SignedFile("manifest-" + area + "-" + date + ".json", reply.body(), signature);
    }

    /** The certificates that are named for areas: the own company's, for a TSO those of all companies in its area. */
    public List<AreaCertificate> certificates() {
        return List.of(http.repeatable(http.api("energy/certificates").build()).as(AreaCertificate[].class));
    }

    /**
     * Names the certificates of the own company that alone fetch the files of an area from now on.
     *
     * @param fingerprints SHA-256 each, lower-case hex; none, and every registered certificate fetches again
     * @return what is named for the area now
     */
    public List<AreaCertificate> nameCertificates(String area, List<String> fingerprints) {
        byte[] wanted = Json.write(Map.of("certificates", fingerprints));
        return List.of(http.repeatable(http.api("energy/certificates/" + Query.encode(area))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofByteArray(wanted))
                        .build())
                .as(AreaCertificate[].class));
    }

    /**
     * Brings a folder in step with what is listed at a base path of the field's automatic download, such as {@code
     * /wheeling/06}. The certificate alone is enough. Files in the folder are not fetched again; one that broke off goes on
     * where it stopped. A file appears under its name only when it is whole: its length is the listed one, and its SHA-256
     * the one that the hub tells. May be interrupted at any moment and called again.
     *
     * @throws IOException if the folder cannot be written
     */
    public SyncResult sync(String basePath, Path folder, SyncProgress progress) throws IOException {
        return new EnergySync(http, basePath, folder, progress).run();
    }
}
