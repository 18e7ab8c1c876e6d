package org.koiki.metering.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.koiki.access.Caller;
import org.koiki.metering.delivery.Catalogue.Kept;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Many files of a receiver in one zip, written as they are read; each is in the audit trail. When one cannot be read the zip
 * stays without its end, so that nobody takes it for the whole.
 */
@Component
class FileArchive {
    private final Catalogue catalogue;
    private final AreaBarrier barrier;
    private final Extensions extensions;
    private final FilesFolder folder;
    private final FetchTrail trail;

    FileArchive(Catalogue catalogue, AreaBarrier barrier, Extensions extensions, FilesFolder folder, FetchTrail trail) {
        this.catalogue = catalogue;
        this.barrier = barrier;
        this.extensions = extensions;
        this.folder = folder;
        this.trail = trail;
    }

    void write(FileFilter filter, Caller caller, HttpServletResponse response) throws IOException {
        List<String> own = barrier.codes(filter.area(), caller);
        Map<Extension, Instant> taken = extensions.of(caller);
        FileQuery wanted = new FileQuery(filter, 0, FileQuery.MOST);
        List<Kept> page = catalogue.list(wanted, own, taken);
        if (page.isEmpty()) {
            throw DeliveryProblems.unknownFile("*.zip");
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"energy-files.zip\"");
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
        zip.setLevel(Deflater.NO_COMPRESSION);
        while (!page.isEmpty()) {
            trail.fetched(page.stream().map(Kept::file).toList(), caller);
            for (Kept kept : page) {
                add(kept, zip);
            }
            wanted = wanted.after(page.getLast().file().id());
            page = catalogue.list(wanted, own, taken);
        }
        zip.close();
    }

    private void add(Kept kept, ZipOutputStream zip) throws IOException {
        StoredFile file = kept.file();
        zip.putNextEntry(new ZipEntry(file.area() + "/" + file.name()));
        Files.copy(folder.file(kept.path()), zip);
        zip.closeEntry();
    }
}
