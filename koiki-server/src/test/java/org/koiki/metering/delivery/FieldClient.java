package org.koiki.metering.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.koiki.testing.MutualTlsClient;

/**
 * Downloads as clients of the field do (metering.md §6): takes the comment apart by its keys, skips names that it holds, leaves a
 * body of another length for later, looks at the first entry of the zip only and reads names by position.
 */
final class FieldClient {
    private static final Pattern COMMENT = Pattern.compile("<comment>(.*)</comment>");
    private static final Pattern ITEM = Pattern.compile("rfile(name|size)(\\d+):\"([^\"]*)\"");

    private final MutualTlsClient http;
    private final String base;
    private final Map<String, byte[]> held = new LinkedHashMap<>();
    private final List<String> leftForLater = new ArrayList<>();
    private final List<String> slots = new ArrayList<>();

    FieldClient(MutualTlsClient http, String base) {
        this.http = http.withoutLogin();
        this.base = base;
    }

    Map<String, byte[]> held() {
        return held;
    }

    /** Slot and revision of each file taken, as the name tells them by position. */
    List<String> slots() {
        return slots;
    }

    List<String> leftForLater() {
        return leftForLater;
    }

    /** One round; gives how many files were fetched. */
    int round() throws IOException, InterruptedException {
        int fetched = 0;
        for (Map.Entry<String, String> file : listed().entrySet()) {
            if (!held.containsKey(file.getKey())) {
                fetched++;
                take(file.getKey(), Long.parseLong(file.getValue()));
            }
        }
        return fetched;
    }

    Map<String, String> listed() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.get(base + "/FileListReceiver");
        Matcher comment = COMMENT.matcher(answer.body().replaceAll("[\r\n]", ""));
        if (answer.statusCode() != 200 || !comment.find()) {
            throw new IOException("no list: " + answer.statusCode() + " " + answer.body());
        }
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> sizes = new LinkedHashMap<>();
        Matcher item = ITEM.matcher(comment.group(1));
        while (item.find()) {
            (item.group(1).equals("name") ? names : sizes).put(item.group(2), item.group(3));
        }
        Map<String, String> files = new LinkedHashMap<>();
        names.forEach((number, name) -> files.put(name, sizes.get(number)));
        return files;
    }

    private void take(String name, long size) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.sendForBytes(
                http.request(base + "/FileReceiver?file=" + name).GET());
        byte[] body = answer.body();
        if (answer.statusCode() != 200 || body.length != size) {
            leftForLater.add(name);
            return;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(name.replace(".zip", ".xml"))) {
                leftForLater.add(name);
                return;
            }
        }
        held.put(name, body);
        int slot = Integer.parseInt(name.substring(14, 16)) * 2 + Integer.parseInt(name.substring(16, 18)) / 30 + 1;
        slots.add(name.substring(2, 6) + "/" + slot + "/" + name.substring(18, 20));
    }
}
