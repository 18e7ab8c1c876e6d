package org.koiki.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** All energy files of an area and day, as the hub lists and signs them. */
public record EnergyManifest(String area, LocalDate date, List<EnergyFile> files) {
    /**
     * A listed file that a folder does not hold as it is listed.
     *
     * @param expected SHA-256 that is listed
     * @param found SHA-256 of what is there; absent when nothing is
     */
    public record Wrong(
            String name, String expected, @Nullable String found) {}

    /** @throws IllegalArgumentException for what is no manifest */
    public static EnergyManifest read(byte[] json) {
        try {
            EnergyManifest manifest = Json.MAPPER.readValue(json, EnergyManifest.class);
            if (manifest == null || manifest.files() == null || manifest.area() == null) {
                throw new IllegalArgumentException("no manifest");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no manifest", e);
        }
    }

    /**
     * Compares with a folder, or the folder of the area in it, as {@link Energy#sync} leaves them.
     *
     * @return in the order of the manifest
     * @throws IOException if a file cannot be read
     */
    public List<Wrong> compare(Path folder) throws IOException {
        List<Wrong> wrong = new ArrayList<>();
        for (EnergyFile file : files) {
            List<String> found = found(folder, file.name());
            if (!found.contains(file.sha256())) {
                wrong.add(new Wrong(file.name(), file.sha256(), found.isEmpty() ? null : found.getFirst()));
            }
        }
        return wrong;
    }

    /** Areas may have files of the same name: that in the folder of the area comes first. */
    private List<String> found(Path folder, String name) throws IOException {
        List<String> found = new ArrayList<>();
        if (FieldListing.isSafe(name)) {
            for (Path path : List.of(folder.resolve(area).resolve(name), folder.resolve(name))) {
                if (Files.isRegularFile(path)) {
                    found.add(sha256(path));
                }
            }
        }
        return found;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
