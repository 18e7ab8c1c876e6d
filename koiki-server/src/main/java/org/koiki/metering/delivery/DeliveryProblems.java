package org.koiki.metering.delivery;

import java.time.LocalDate;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request for files. */
public final class DeliveryProblems {
    private static final String RETRY_SECONDS = "60";

    private DeliveryProblems() {}

    /** Whether another company has such a file is not told. */
    public static Problem unknownFile(String name) {
        String shown = shown(name);
        return new Problem(
                        HttpStatus.NOT_FOUND,
                        "ENERGY-FILE-NOT-FOUND",
                        new Text("ファイルがありません", "No such file"),
                        new Text(
                                "自社あてのファイル「%s」はないか、保存期間を過ぎました。".formatted(shown),
                                "There is no file %s for your company, or it is kept no longer.".formatted(shown)))
                .with("file", shown);
    }

    static Problem severalAreas(String name) {
        String shown = shown(name);
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "ENERGY-AREA-MISSING",
                        new Text("エリアを指定してください", "Name the area"),
                        new Text(
                                "ファイル「%s」は複数のエリアにあります。area を指定してください。".formatted(shown),
                                "There is a file %s in several areas. Give the parameter area.".formatted(shown)))
                .with("file", shown);
    }

    public static Problem noOperator(String area) {
        String shown = shown(area);
        return new Problem(
                        HttpStatus.FORBIDDEN,
                        "ENERGY-NO-OPERATOR",
                        new Text("このエリアの事業者コードがありません", "No operator code in this area"),
                        new Text(
                                "自社はエリア「%s」の事業者コードを持っていません。".formatted(shown),
                                "Your company has no operator code in area %s.".formatted(shown)))
                .with("area", shown);
    }

    static Problem otherCertificate(String area) {
        return new Problem(
                        HttpStatus.FORBIDDEN,
                        "ENERGY-CERTIFICATE",
                        new Text("この証明書では取得できません", "Not with this certificate"),
                        new Text(
                                "自社はエリア「%s」に別の証明書を登録しています。その証明書で接続するか、エリア別証明書の登録を変えてください。".formatted(area),
                                "Your company has named other certificates for area %s. Connect with one of them, or change what is named."
                                        .formatted(area)))
                .with("area", area);
    }

    static Problem unfitCertificate(String fingerprint, AreaCertificate.State state) {
        String shown = shown(fingerprint);
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "ENERGY-CERTIFICATE-UNFIT",
                        new Text("登録できない証明書です", "The certificate cannot be named"),
                        new Text(
                                "証明書「%s」は自社の有効な登録証明書ではありません（%s）。".formatted(shown, state),
                                "The certificate %s is not a usable one registered for your company (%s)."
                                        .formatted(shown, state)))
                .with("fingerprint", shown)
                .with("state", state);
    }

    public static Problem notCompared(String area, LocalDate day) {
        String shown = shown(area);
        return new Problem(
                HttpStatus.NOT_FOUND,
                "ENERGY-NOT-COMPARED",
                new Text("突合の結果がありません", "No comparison"),
                new Text(
                        "エリア「%s」の %s は契約との突合が済んでいません。翌日の 2:45 以降に行います。".formatted(shown, day),
                        "The files of area %s for %s are not compared with the contracts yet. It is done after 02:45 of the next day."
                                .formatted(shown, day)));
    }

    static Problem badRange(String range, long size) {
        Problem problem = new Problem(
                        HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                        "ENERGY-BAD-RANGE",
                        new Text("範囲の指定が正しくありません", "Bad range"),
                        new Text(
                                "範囲「%s」はファイルの大きさ %d バイトに合いません。".formatted(shown(range), size),
                                "The range %s does not fit a file of %d bytes.".formatted(shown(range), size)))
                .with("size", size);
        problem.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        return problem;
    }

    static Problem firstIssue(String name) {
        return new Problem(
                        HttpStatus.NOT_FOUND,
                        "ENERGY-FIRST-ISSUE",
                        new Text("訂正ではありません", "No correction"),
                        new Text(
                                "ファイル「%s」より前の改訂はないか、保存期間を過ぎました。".formatted(shown(name)),
                                "There is no revision before the file %s, or it is kept no longer."
                                        .formatted(shown(name))))
                .with("file", shown(name));
    }

    static Problem noFixedUsage(String name) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "ENERGY-NO-FIXED-USAGE",
                        new Text("訂正内容はありません", "No report of changes"),
                        new Text(
                                "ファイル「%s」は確定使用量等（W5）ではありません。訂正内容は W5 のファイルについて示します。".formatted(shown(name)),
                                "The file %s is not of fixed usage (W5). Changes are reported of W5 files."
                                        .formatted(shown(name))))
                .with("file", shown(name));
    }

    static Problem tooLarge(String name, long largest) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "ENERGY-CHANGES-SIZE",
                        new Text("ファイルが大きすぎます", "The file is too large"),
                        new Text(
                                "ファイル「%s」またはその前の改訂は %,d バイトを超えるため、訂正内容を示せません。両方を取得して比べてください。"
                                        .formatted(shown(name), largest),
                                "The file %s or the revision before it has more than %,d bytes. Fetch both and compare them."
                                        .formatted(shown(name), largest)))
                .with("file", shown(name));
    }

    public static Problem unreadable(String name) {
        Problem problem = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ENERGY-FILE-UNREADABLE",
                new Text("ファイルを読み出せません", "The file cannot be read"),
                new Text(
                        "ファイル「%s」をいま読み出せません。しばらくしてからもう一度お試しください。".formatted(name),
                        "The file %s cannot be read just now. Please try again in a while.".formatted(name)));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return problem;
    }

    static String shown(String text) {
        String start = text.substring(0, Math.min(64, text.length()));
        return start.replaceAll("[^A-Za-z0-9._=,-]", "?");
    }
}
