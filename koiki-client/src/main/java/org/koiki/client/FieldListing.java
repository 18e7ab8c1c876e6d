package org.koiki.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Text;

/** The list of the field's automatic download: names with their sizes. Other keys are passed over. */
final class FieldListing {
    private static final Pattern COMMENT = Pattern.compile("<comment>(.*?)</comment>", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("rfile(name|size)(\\d+):\"([^\"]*)\"");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private FieldListing() {}

    static Map<String, Long> read(String html) {
        Matcher comment = COMMENT.matcher(html.replaceAll("[\\r\\n]", ""));
        if (!comment.find()) {
            throw unreadable("<comment>");
        }
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> sizes = new LinkedHashMap<>();
        Matcher item = ITEM.matcher(comment.group(1));
        while (item.find()) {
            (item.group(1).equals("name") ? names : sizes).put(item.group(2), item.group(3));
        }
        Map<String, Long> files = new LinkedHashMap<>();
        names.forEach((number, name) -> files.put(safe(name), size(number, sizes)));
        return files;
    }

    /** Whether it names a file, and leads nowhere else. */
    static boolean isSafe(String name) {
        return SAFE.matcher(name).matches();
    }

    private static String safe(String name) {
        if (!isSafe(name)) {
            throw unreadable(name);
        }
        return name;
    }

    private static long size(String number, Map<String, String> sizes) {
        String size = sizes.getOrDefault(number, "");
        if (!size.matches("\\d{1,15}")) {
            throw unreadable("rfilesize" + number);
        }
        return Long.parseLong(size);
    }

    private static KoikiException unreadable(String what) {
        Text text = new Text("ファイルの一覧を読めません: " + what, "the list of files cannot be read: " + what);
        return new KoikiException(Kind.SERVER, null, text, null);
    }
}
