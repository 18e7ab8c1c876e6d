package org.koiki.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips with one metering XML of the same stem, read and written as streams.
 *
 * @param name file name of the XML
 * @param xml its bytes; a wrong size or check sum shows as a finding of the reading
 */
public record MeteringZip(String name, InputStream xml) {
    /** Opens a zip with exactly one XML and nothing else. */
    public static MeteringZip open(byte[] zip) throws BadZip {
        ZipDirectory directory = PlanZip.checked(zip, Limits.STREAMED);
        InputStream bytes = new ByteArrayInputStream(zip, directory.start(), (int) directory.compressed());
        InputStream xml = directory.isDeflated() ? new InflaterInputStream(bytes, new Inflater(true)) : bytes;
        return new MeteringZip(directory.name(), new CheckedContent(xml, directory));
    }

    /** Begins a zip around one XML; closing the stream that comes back ends both. The same XML gives the same zip. */
    public static OutputStream create(FileName name, OutputStream zip, int level) throws IOException {
        ZipOutputStream out = new ZipOutputStream(zip);
        out.setLevel(level);
        ZipEntry entry = new ZipEntry(name.xml());
        entry.setTimeLocal(PlanZip.TIME);
        out.putNextEntry(entry);
        return out;
    }
}
