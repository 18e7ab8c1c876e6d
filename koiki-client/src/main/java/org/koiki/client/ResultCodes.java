package org.koiki.client;

import java.util.Map;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Text;

/** The values of the header {@code resultcode} of the WebAPI. */
final class ResultCodes {
    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("1001", new Text("ユーザーIDまたはパスワードが違います", "wrong user or password")),
            Map.entry("1002", new Text("アカウントがロックされたか、パスワードの期限が切れています", "account locked or password expired")),
            Map.entry("1003", new Text("証明書がこのユーザーに登録されていません", "certificate not registered for the user")),
            Map.entry("2001", new Text("項目が正しくありません", "bad field")),
            Map.entry("2002", new Text("ZIPを読めないか、XMLがちょうど1つではありません", "zip not readable or not exactly one XML")),
            Map.entry("2003", new Text("XMLを読めません", "XML not readable")),
            Map.entry("2004", new Text("計画内整合性の確認で誤りが見つかりました", "in-plan check failed")),
            Map.entry("2005", new Text("提出できる期間の外です", "outside the filing window")),
            Map.entry("2006", new Text("この計画提出者について提出する権限がありません", "sender not allowed for this filer")),
            Map.entry("3001", new Text("該当するものがありません", "nothing found")),
            Map.entry("9001", new Text("サーバーでエラーが起きたか、混み合っています", "server error or busy")),
            Map.entry("9002", new Text("メンテナンス中です", "under maintenance")));

    private ResultCodes() {}

    static Text text(String code) {
        return TEXTS.getOrDefault(code, new Text("結果コード " + code, "result code " + code));
    }

    /** Whether a code judges the filed plan, not the request around it. */
    static boolean aboutThePlan(String code) {
        return code.startsWith("20") && !code.equals("2001");
    }

    static Kind kind(String code) {
        return switch (code) {
            case "1001", "1002", "1003" -> Kind.LOGIN;
            case "2006" -> Kind.FORBIDDEN;
            case "3001" -> Kind.NOT_FOUND;
            case "9001", "9002" -> Kind.BUSY;
            default -> code.startsWith("9") ? Kind.SERVER : Kind.INVALID;
        };
    }
}
