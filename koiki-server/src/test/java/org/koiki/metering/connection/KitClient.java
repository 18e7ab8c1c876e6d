package org.koiki.metering.connection;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koiki.message.BadZip;
import org.koiki.message.FileName;
import org.koiki.message.MeteringFileName;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringReading;
import org.koiki.message.MeteringRow;
import org.koiki.message.MeteringZip;
import org.koiki.testing.MutualTlsClient;

/** A retailer's client in a connection test at the TSO of area 09, and the retailer's look at the checklist. */
final class KitClient {
    static final String TESTS = "/api/v1/energy/connection-tests";
    private static final Pattern ITEM = Pattern.compile("rfilename\\d+:\"([^\"]+)\",rfilesize\\d+:\"(\\d+)\"");

    final MutualTlsClient retailer;
    private final MutualTlsClient client;
    private String number = "";

    record Line(String name, int size) {}

    /** A file that was read. */
    record Read(MeteringReading reading, List<MeteringRow> rows) {}

    KitClient(MutualTlsClient retailer) {
        this.retailer = retailer;
        this.client = retailer.withoutLogin();
    }

    HttpResponse<String> begin() throws IOException, InterruptedException {
        HttpResponse<String> started = post(retailer, TESTS, "{\"area\":\"09\"}");
        number = JsonPath.read(started.body(), "$.number");
        return started;
    }

    void finish() throws IOException, InterruptedException {
        post(retailer, path() + "/finish", "");
    }

    /** Path of the test in the API. */
    String path() {
        return TESTS + "/" + number;
    }

    String number() {
        return number;
    }

    List<Line> list(int testCase) throws IOException, InterruptedException {
        return lines(client.get("/wheeling-test/09/%02d/FileListReceiver".formatted(testCase))
                .body());
    }

    /** The list without the number of a case. */
    List<Line> list() throws IOException, InterruptedException {
        return lines(client.get("/wheeling-test/09/FileListReceiver").body());
    }

    private static List<Line> lines(String body) {
        List<Line> lines = new ArrayList<>();
        Matcher item = ITEM.matcher(body);
        while (item.find()) {
            lines.add(new Line(item.group(1), Integer.parseInt(item.group(2))));
        }
        return lines;
    }

    HttpResponse<byte[]> fetch(int testCase, String name) throws IOException, InterruptedException {
        return client.sendForBytes(
                client.request("/wheeling-test/09/%d/FileReceiver?file=%s".formatted(testCase, name)));
    }

    /** Asks for the length of a file alone. */
    HttpResponse<byte[]> length(int testCase, String name) throws IOException, InterruptedException {
        return client.sendForBytes(client.request("/wheeling-test/09/%d/FileReceiver?file=%s".formatted(testCase, name))
                .HEAD());
    }

    /** Fetches a file and reads it as its kind says. */
    Read read(int testCase, Line line) throws IOException, InterruptedException, BadZip {
        List<MeteringRow> rows = new ArrayList<>();
        MeteringFileName name = (MeteringFileName)
                Objects.requireNonNull(FileName.read(line.name()).name());
        MeteringZip zip = MeteringZip.open(fetch(testCase, line.name()).body());
        return new Read(MeteringReader.read(name, zip.xml(), rows::add), rows);
    }

    void confirm(int testCase) throws IOException, InterruptedException {
        post(retailer, path() + "/confirmations", "{\"testCase\":%d}".formatted(testCase));
    }

    String state(int testCase) throws IOException, InterruptedException {
        return JsonPath.read(retailer.get(path()).body(), "$.cases[%d].state".formatted(testCase - 1));
    }

    List<String> checks(int testCase) throws IOException, InterruptedException {
        return JsonPath.read(retailer.get(path()).body(), "$.cases[%d].checks[*].state".formatted(testCase - 1));
    }

    static HttpResponse<String> post(MutualTlsClient as, String path, String json)
            throws IOException, InterruptedException {
        return as.post(path, "application/json", json);
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return retailer.send(retailer.request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }
}
