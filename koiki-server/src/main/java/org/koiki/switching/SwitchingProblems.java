package org.koiki.switching;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.koiki.Problem;
import org.koiki.access.Rate;
import org.koiki.message.Text;
import org.koiki.switching.rule.Fault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Refusals of switching as problem details. */
public final class SwitchingProblems {
    private static final String KEY_USED = "SWI-KEY-USED";

    private SwitchingProblems() {}

    /** For what is not there and for what the caller may not know of. */
    public static Problem notFound(String number) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "SWI-NOT-FOUND",
                new Text("見つかりません", "Not found"),
                new Text(
                        "番号 %s に該当するものはありません。".formatted(number),
                        "There is nothing with the number %s.".formatted(number)));
    }

    /** What was applied for does not pass its checks. @param faults at least one; the first one is told first */
    public static Problem refused(List<Fault> faults) {
        Fault first = faults.getFirst();
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        first.code(),
                        new Text("受け付けられません", "Refused"),
                        new Text(
                                first.text().ja() + first.remedy().ja(),
                                first.text().en() + " " + first.remedy().en()))
                .with("faults", faults);
    }

    /** The faults of a refusal; of any other problem one fault that says the same. */
    public static List<Fault> faultsOf(Problem problem) {
        Map<String, Object> told = Objects.requireNonNull(problem.getBody().getProperties());
        if (told.get("faults") instanceof List<?> faults) {
            return faults.stream().map(Fault.class::cast).toList();
        }
        String code = String.valueOf(told.get("code"));
        return List.of(new Fault(code, "", null, null, problem.text(), new Text("", "")));
    }

    /**
     * @param kind of what has the stage, as the texts of screens name it
     * @param wanted what was wanted, in both languages
     */
    public static Problem wrongStage(String kind, String number, String stage, Text wanted) {
        Text word = StageTexts.of(kind, stage);
        return new Problem(
                HttpStatus.CONFLICT,
                "SWI-WRONG-STAGE",
                new Text("この段階ではできません", "Not at this stage"),
                new Text(
                        "%s の段階は「%s」（%s）のため、%sはできません。".formatted(number, word.ja(), stage, wanted.ja()),
                        "%s is at the stage “%s” (%s) and cannot be %s."
                                .formatted(number, word.en(), stage, wanted.en())));
    }

    public static Problem tooEarly(String number, LocalDate day, LocalDate today) {
        return new Problem(
                HttpStatus.CONFLICT,
                "SWI-TOO-EARLY",
                new Text("まだできません", "Not yet"),
                new Text(
                        "%s は %s に効力を生じます（本日は %s）。".formatted(number, day, today),
                        "%s takes effect on %s; today is %s.".formatted(number, day, today)));
    }

    static Problem versionMissing(String current) {
        return new Problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "SWI-VERSION-MISSING",
                new Text("If-Match がありません", "If-Match is missing"),
                new Text(
                        "最後に見た版の ETag を If-Match に指定してください（現在は %s）。".formatted(current),
                        "Give the ETag of the version that you have seen as If-Match; it is %s now."
                                .formatted(current)));
    }

    static Problem versionChanged(String given, String current) {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "SWI-VERSION-CHANGED",
                new Text("その後に変更されています", "Changed meanwhile"),
                new Text(
                        "読んだ版（If-Match）は %s ですが、現在の版は %s です。現在の内容を確かめてください。".formatted(given, current),
                        "The version that was read (If-Match) is %s, but it is %s now. Look at what stands now."
                                .formatted(given, current)));
    }

    /** Whether somebody else has changed what the caller wanted to change. */
    public static boolean isVersionChanged(Problem problem) {
        return problem.getStatusCode().isSameCodeAs(HttpStatus.PRECONDITION_FAILED);
    }

    /** The key for a form that is shown again: a new one where its own is spent. */
    public static String keyAfter(Problem problem, String key) {
        return KEY_USED.equals(problem.code()) ? UUID.randomUUID().toString() : key;
    }

    public static Problem keyUsed(String key) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                KEY_USED,
                new Text("Idempotency-Key は使用済みです", "The idempotency key is used"),
                new Text(
                        "Idempotency-Key %s は別の内容で使われています。".formatted(key),
                        "The idempotency key %s was used with another content.".formatted(key)));
    }

    public static Problem keyTooLong(int length, int longest) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "SWI-KEY-LONG",
                new Text("Idempotency-Key が長すぎます", "The idempotency key is too long"),
                new Text(
                        "Idempotency-Key は %d 文字までです（受信：%d 文字）。".formatted(longest, length),
                        "An idempotency key has at most %d characters; this one has %d.".formatted(longest, length)));
    }

    /** For what waits in too long a row. */
    public static Problem busy() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "SWI-BUSY",
                new Text("混み合っています", "Busy"),
                new Text("しばらくしてからもう一度お試しください。", "Try again in a moment."));
    }

    /** For a company that asks too often. @param wait before it may ask again */
    public static Problem tooMany(Rate rate, Duration wait) {
        Problem problem = new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "SWI-TOO-MANY",
                new Text("要求が多すぎます", "Too many requests"),
                new Text(
                        "1社あたり毎秒 %d 件、一時的に %d 件まで受け付けます。%d ミリ秒後にもう一度お試しください。"
                                .formatted(rate.perSecond(), rate.burst(), wait.toMillis() + 1),
                        "Up to %d requests a second and %d at once are taken from each company. Ask again in %d ms."
                                .formatted(rate.perSecond(), rate.burst(), wait.toMillis() + 1)));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return problem;
    }
}
