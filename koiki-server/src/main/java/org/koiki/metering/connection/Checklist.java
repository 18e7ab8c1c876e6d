package org.koiki.metering.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.koiki.message.Text;
import org.koiki.participant.CertificateRefused.Reason;

/** What the requests of a client tell about it in one case. */
final class Checklist {
    private static final Text LISTED = new Text("一覧を取得した", "the list was fetched");

    private static final int FEW = 3;

    private final CaseText text;
    private final List<Sample> samples;
    private final History history;
    private final Duration retry;

    Checklist(CaseText text, List<Sample> samples, History history, Duration retry) {
        this.text = text;
        this.samples = samples;
        this.history = history;
        this.retry = retry;
    }

    /** @param refused why connections of the client were refused since the test began */
    List<Check> of(TestCase testCase, Set<Reason> refused) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of(history.listed(), LISTED));
        switch (testCase) {
            case TLS -> certificates(checks, refused);
            case EMPTY_LIST -> checks.add(nothingFetched());
            case REVISION -> revision(checks);
            case SIZE_MISMATCH -> again(checks, new Text("一覧を取得し直してから再取得した", "listed again, then fetched again"), true);
            case BROKEN_ZIP -> again(checks, new Text("壊れたファイルを再取得した", "the broken file was fetched again"), false);
            case TROUBLE -> trouble(checks);
            default -> checks.addAll(fetched());
        }
        if (text.confirm() != null) {
            checks.add(Check.of(history.confirmed(), text.confirm()));
        }
        return List.copyOf(checks);
    }

    private static void certificates(List<Check> checks, Set<Reason> refused) {
        checks.add(Check.of(
                refused.contains(Reason.NOT_REGISTERED),
                new Text("未登録の証明書での接続が拒否された", "an unregistered certificate was refused")));
        checks.add(Check.of(
                refused.contains(Reason.EXPIRED),
                new Text("期限切れの証明書での接続が拒否された", "an expired certificate was refused")));
        checks.add(Check.of(
                refused.contains(Reason.OTHER_AUTHORITY),
                new Text("他の認証局の証明書での接続が拒否された", "a certificate of another authority was refused")));
    }

    private Check nothingFetched() {
        boolean fetched = !history.fetches().isEmpty();
        return Check.unless(fetched, history.listed(), new Text("ファイルを要求しない", "no file is asked for"));
    }

    /** File by file where they are few. */
    private List<Check> fetched() {
        if (samples.size() <= FEW) {
            return samples.stream().map(this::fetched).toList();
        }
        long there =
                samples.stream().filter(sample -> history.has(sample.file())).count();
        return List.of(Check.of(
                there == samples.size(),
                new Text(
                        "全ファイルを取得した（%d/%d）".formatted(there, samples.size()),
                        "all files were fetched (%d of %d)".formatted(there, samples.size()))));
    }

    private Check fetched(Sample sample) {
        return Check.of(history.has(sample.file()), new Text(sample.file() + " を取得した", sample.file() + " was fetched"));
    }

    private void revision(List<Check> checks) {
        checks.addAll(samples.stream().map(this::fetched).toList());
        String first = samples.getFirst().file();
        boolean both = samples.stream().allMatch(sample -> history.has(sample.file()));
        checks.add(Check.unless(
                history.count(first) > 1,
                both,
                new Text("取得済みの改訂00を再取得しない", "revision 00, already held, is not fetched again")));
    }

    private void again(List<Check> checks, Text rule, boolean afterListing) {
        String file = samples.getFirst().file();
        checks.add(Check.of(!history.fetches(file).isEmpty(), new Text(file + " を取得した", file + " was fetched")));
        boolean early = afterListing && history.has(file) && !history.listedBetween(file);
        checks.add(Check.unless(early, history.has(file), rule));
    }

    private void trouble(List<Check> checks) {
        checks.add(Check.of(
                history.has(samples.get(0).file()),
                new Text("遅い応答を最後まで受信した", "the slow answer was received to its end")));
        String refused = samples.get(1).file();
        checks.add(Check.of(history.has(refused), new Text("503 の後に再取得した", "fetched again after the 503")));
        checks.add(Check.unless(
                tooSoon(refused),
                history.has(refused),
                new Text(
                        "503 の後は %d 秒以上待つ".formatted(retry.toSeconds()),
                        "a pause of %d seconds or more after the 503".formatted(retry.toSeconds()))));
        checks.add(Check.of(
                history.has(samples.get(2).file()),
                new Text("切断の後に再取得した", "fetched again after the connection was cut")));
    }

    private boolean tooSoon(String file) {
        List<Seen> fetches = history.fetches(file);
        return fetches.size() > 1
                && Duration.between(fetches.get(0).tickedAt(), fetches.get(1).tickedAt())
                                .compareTo(retry)
                        < 0;
    }
}
