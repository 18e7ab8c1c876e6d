package org.koiki.metering.intake;

import java.time.LocalDate;
import org.koiki.Problem;
import org.koiki.edge.Quoted;
import org.koiki.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What can be wrong with a batch of readings as a whole. */
public final class EnergyProblems {
    private static final Text REFUSED = new Text("バッチを受け付けられません", "The batch is refused");
    private static final String RETRY_SECONDS = "5";
    private static final String STORAGE_SECONDS = "60";

    private EnergyProblems() {}

    static Problem header(String header) {
        return refused(
                "ENERGY-HEADER",
                "見出し「%s」に列 point、energy、quality がひとつずつないか、列 meter が二つあります。".formatted(Quoted.of(header)),
                "The header %s has not the columns point, energy and quality once each, or meter more than once."
                        .formatted(Quoted.of(header)));
    }

    /** @param form {@code gzip}, {@code zstd} or {@code Parquet} */
    static Problem unreadable(String form) {
        return refused(
                "ENERGY-UNREADABLE",
                "%s として最後まで読めません。バッチは登録されていません。".formatted(form),
                "The body is no whole %s. Nothing of the batch was kept.".formatted(form));
    }

    static Problem column(String name, String type) {
        return refused(
                "ENERGY-COLUMN",
                "列「%s」の型 %s は受け付けません。".formatted(name, Quoted.of(type)),
                "The column %s has the type %s, which is not taken.".formatted(name, Quoted.of(type)));
    }

    static Problem rows(int most) {
        return refused(
                "ENERGY-ROWS",
                "Parquet のバッチは %d 行までです。".formatted(most),
                "A batch in Parquet may have up to %d rows.".formatted(most));
    }

    static Problem name(String id) {
        return refused(
                "ENERGY-BATCH-NAME",
                "バッチ番号「%s」は英数字・ハイフン・下線の 1〜40 文字ではありません。".formatted(id),
                "The batch %s is not of 1 to 40 letters, digits, hyphens and underscores.".formatted(id));
    }

    static Problem inboxName(String name) {
        return refused(
                "ENERGY-INBOX-NAME",
                "ファイル名「%s」は 2016-05-30_20_collector-7.csv の形ではありません。".formatted(Quoted.of(name)),
                "The file name %s is not of the form 2016-05-30_20_collector-7.csv.".formatted(Quoted.of(name)));
    }

    static Problem slot(int slot, int slots) {
        return refused(
                "ENERGY-SLOT",
                "コマ %d は 1〜%d ではありません。".formatted(slot, slots),
                "The slot %d is none from 1 to %d.".formatted(slot, slots));
    }

    static Problem early(SlotKey key) {
        return refused(
                "ENERGY-EARLY",
                "コマ %s はまだ終わっていません（終了 %s）。".formatted(key, key.end()),
                "The slot %s has not ended; it ends at %s.".formatted(key, key.end()));
    }

    static Problem late(SlotKey key, LocalDate first) {
        return refused(
                "ENERGY-LATE",
                "対象日 %s は受付期限を過ぎています（%s 以降を受け付けます）。".formatted(key.day(), first),
                "The day %s is closed; readings are taken from %s on.".formatted(key.day(), first));
    }

    private static Problem refused(String code, String ja, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, REFUSED, new Text(ja, en));
    }

    /** For a caller that is not the TSO of the area. */
    public static Problem area(String area) {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "ENERGY-AREA",
                new Text("供給区域が違います", "Another area"),
                new Text(
                        "供給区域 %s の一般送配電事業者ではありません。".formatted(area),
                        "You are not the network operator of area %s.".formatted(area)));
    }

    static Problem noContracts(SlotKey key) {
        return new Problem(
                HttpStatus.CONFLICT,
                "ENERGY-NO-CONTRACTS",
                new Text("契約がありません", "No contracts"),
                new Text(
                        "供給区域 %s には %s に有効な契約がありません。先に供給地点と契約を登録してください。".formatted(key.area(), key.day()),
                        "No contract is in force in area %s on %s. Load points and contracts first."
                                .formatted(key.area(), key.day())));
    }

    static Problem differs(SlotKey key, String id, String known, String given) {
        return new Problem(
                        HttpStatus.CONFLICT,
                        "ENERGY-BATCH-DIFFERS",
                        new Text("同じ番号のバッチがあります", "The batch is another one"),
                        new Text(
                                "バッチ %s/%s は別の内容で受領済みです（SHA-256 受領済み %s、今回 %s）。訂正は新しい番号で送ってください。"
                                        .formatted(key, id, known, given),
                                "Batch %s/%s was received with other content (SHA-256 %s, now %s). Send a correction under a new id."
                                        .formatted(key, id, known, given)))
                .with("known", known)
                .with("given", given);
    }

    static Problem unknown(SlotKey key, String id) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "ENERGY-BATCH-UNKNOWN",
                new Text("バッチがありません", "No such batch"),
                new Text("バッチ %s/%s はありません。".formatted(key, id), "There is no batch %s/%s.".formatted(key, id)));
    }

    /** The disk takes nothing more. The sender keeps the batch, and nothing of it is stored. */
    static Problem storage() {
        Problem storage = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ENERGY-STORAGE",
                new Text("保存できません", "No room"),
                new Text(
                        "ハブの記憶装置に書き込めません。バッチは登録されていません。%s 秒後にもう一度送ってください。".formatted(STORAGE_SECONDS),
                        "The hub cannot write to its disk. Nothing of the batch was kept. Send it again in %s seconds."
                                .formatted(STORAGE_SECONDS)));
        storage.getHeaders().set(HttpHeaders.RETRY_AFTER, STORAGE_SECONDS);
        return storage;
    }

    static Problem busy(int most) {
        Problem busy = new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "ENERGY-BUSY",
                new Text("混み合っています", "Too busy"),
                new Text(
                        "同時に受け付けられるバッチは %d 件です。%s 秒後にもう一度送ってください。".formatted(most, RETRY_SECONDS),
                        "%d batches are being received, which is the limit. Send it again in %s seconds."
                                .formatted(most, RETRY_SECONDS)));
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return busy;
    }
}
