package org.koiki.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files with exactly one XML, as plans are sent and returned. Safe for use by several threads. */
public final class PlanZip {
    /** Unzipped bytes for each zipped one; a plan has about 15, one full of zeros less than 100. */
    private static final int RATIO = 200;

    static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private PlanZip() {}

    /** Takes the single XML out of a zip. */
    public static ZippedXml open(byte[] zip) throws BadZip {
        ZipDirectory directory = checked(zip, Limits.BYTES);
        byte[] xml = directory.isDeflated() ? inflate(zip, directory) : stored(zip, directory);
        CRC32 crc = new CRC32();
        crc.update(xml);
        if (crc.getValue() != directory.crc()) {
            throw new BadZip(Fault.ZIP_CONTENT, "", "");
        }
        return new ZippedXml(directory.name(), xml);
    }

    /** The directory of a zip whose only entry is an XML of a size that can be taken. */
    static ZipDirectory checked(byte[] zip, int limit) throws BadZip {
        ZipDirectory directory = ZipDirectory.read(zip);
        checkName(directory.name());
        if (directory.size() > limit) {
            throw new BadZip(Fault.ZIP_TOO_LARGE, Long.toString(directory.size()), limit);
        }
        if (directory.size() > RATIO * directory.compressed()) {
            long ratio = directory.size() / Math.max(1, directory.compressed());
            throw new BadZip(Fault.ZIP_RATIO, Long.toString(ratio), RATIO);
        }
        return directory;
    }

    /** Puts one XML into a zip; the same bytes always give the same zip. */
    public static byte[] zip(String entryName, byte[] xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(xml.length / 8 + 256);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(entryName);
            entry.setTimeLocal(TIME);
            out.putNextEntry(entry);
            out.write(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void checkName(String name) throws BadZip {
        boolean plain = name.chars().allMatch(c -> c > ' ' && c != 0x7F && "/\\:*?\"<>|".indexOf(c) < 0);
        if (!plain || name.isEmpty() || name.length() > 100 || name.startsWith(".")) {
            throw new BadZip(Fault.ZIP_NAME, name, "");
        }
        if (!name.regionMatches(true, Math.max(0, name.length() - 4), ".xml", 0, 4)) {
            throw new BadZip(Fault.ZIP_NOT_XML, name, "");
        }
    }

    private static byte[] stored(byte[] zip, ZipDirectory directory) throws BadZip {
        if (directory.size() != directory.compressed()) {
            throw new BadZip(Fault.ZIP_CONTENT, "", "");
        }
        byte[] xml = new byte[(int) directory.size()];
        System.arraycopy(zip, directory.start(), xml, 0, xml.length);
        return xml;
    }

    private static byte[] inflate(byte[] zip, ZipDirectory directory) throws BadZip {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(zip, directory.start(), (int) directory.compressed());
            byte[] xml = new byte[(int) directory.size()];
            int size = inflater.inflate(xml);
            boolean whole = size == xml.length && isFinished(inflater) && inflater.getRemaining() == 0;
            if (!whole) {
                throw new BadZip(Fault.ZIP_CONTENT, "", "");
            }
            return xml;
        } catch (DataFormatException e) {
            throw new BadZip(Fault.ZIP_CONTENT, "", "");
        }
    }

    /** The end mark may follow the last byte. */
    private static boolean isFinished(Inflater inflater) throws DataFormatException {
        return inflater.finished() || inflater.inflate(new byte[1]) == 0 && inflater.finished();
    }
}
