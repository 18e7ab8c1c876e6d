package org.koiki.edge;

import java.util.Locale;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request whatever it is about. The codes are stable: {@code docs/reference/errors.md}. */
public enum HttpFault {
    REQUEST_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            new Text("リクエストを読み取れません", "The request cannot be read"),
            new Text("アドレス、ヘッダーまたはメソッドの形式が正しくありません。", "Its address, headers or method are malformed.")),
    PARAMETER_MISSING(
            HttpStatus.BAD_REQUEST,
            new Text("パラメータがありません", "A parameter is missing"),
            new Text("パラメータ「%s」を指定してください。", "Give the parameter %s.")),
    PARAMETER_WRONG(
            HttpStatus.BAD_REQUEST,
            new Text("パラメータの誤り", "Bad parameter"),
            new Text("パラメータ「%s」の値「%s」は正しくありません。", "The parameter %s has no valid value: %s.")),
    BODY_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            new Text("本文を読み取れません", "The body cannot be read"),
            new Text("本文がないか、形式が違います%s。", "The body is missing or malformed%s.")),
    MULTIPART_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            new Text("本文を読み取れません", "The body cannot be read"),
            new Text("multipart の形式が違うか、部分が多すぎます。", "The multipart body is malformed or has too many parts.")),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            new Text("権限がありません", "Not permitted"),
            new Text("この操作の権限がありません。", "You have no permission for this.")),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            new Text("見つかりません", "Not found"),
            new Text("アドレスが違うか、表示できるものがなくなりました。", "The address is wrong, or what it showed is gone.")),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            new Text("この操作はできません", "This cannot be done here"),
            new Text("このアドレスではメソッド %s は使えません。", "The method %s does not work at this address.")),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            new Text("求められた形式では返せません", "There is no such form of it"),
            new Text("Accept ヘッダーの形式では返せません。", "None of the forms in the Accept header is offered.")),
    BODY_TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            new Text("受信が時間内に終わりません", "The request took too long"),
            new Text("%s 秒以内に送り終えてください。", "Send the whole of it within %s seconds.")),
    CHANGED_MEANWHILE(
            HttpStatus.CONFLICT,
            new Text("同時に変更されました", "Changed at the same time"),
            new Text(
                    "同じものが同時に変更されました。確かめてからもう一度お試しください。",
                    "Somebody changed the same thing at the same time. Look at it and try again.")),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("本文が大きすぎます", "The body is too large"),
            new Text(
                    "本文は 8 MB、添付書類は 1 件 10 MB まで受け付けます。",
                    "A body may have up to 8 MB, an attached paper up to 10 MB.")),
    MEDIA_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("この形式は受け付けません", "This media type is not taken"),
            new Text("Content-Type「%s」は受け付けません。", "The content type %s is not taken.")),
    ENCODING_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("この符号化は受け付けません", "This encoding is not taken"),
            new Text(
                    "Content-Encoding「%s」は受け付けません。圧縮せずに送ってください。",
                    "The content encoding %s is not taken. Send it as it is.")),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Text("一時的に利用できません", "Not available for the moment"),
            new Text("しばらくしてからもう一度お試しください。", "Please try again in a moment.")),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Text("処理できませんでした", "This did not work"),
            new Text("続く場合は事象番号 %s を広域機関にお知らせください。", "If it goes on, tell the coordinator the incident number %s."));

    private static final String RETRY_SECONDS = "5";

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    HttpFault(HttpStatus status, Text title, Text detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    /** Such as {@code method-not-allowed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param values what the text names, in its order */
    public Problem problem(Object... values) {
        Text told = new Text(detail.ja().formatted(values), detail.en().formatted(values));
        Problem problem = new Problem(status, code(), title, told);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return problem;
    }
}
