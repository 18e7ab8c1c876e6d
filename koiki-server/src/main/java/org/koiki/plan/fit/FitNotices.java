package org.koiki.plan.fit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.plan.fit.FitStep.Side;
import org.springframework.stereotype.Component;

/** Tells each side what the other did to a working file, and the TSO what it still owes. */
@Component
class FitNotices {
    static final String CHANGED = "fit.changed";
    static final String REMINDER = "fit.reminder";
    static final String OVERDUE = "fit.overdue";

    private final Notices notices;

    FitNotices(Notices notices) {
        this.notices = notices;
    }

    /** To the other side. */
    void changed(FitFile file, Side side) {
        Text state = file.receiptStatus().text();
        tell(
                side == Side.TSO ? file.company() : file.tso(),
                CHANGED,
                file,
                Integer.toString(file.steps()),
                new Text(
                        "FIT作成用ファイル %s（%s）：%s、%s。"
                                .formatted(
                                        file.id(),
                                        file.filer(),
                                        file.status().text().ja(),
                                        state.ja()),
                        "FIT working file %s of %s: %s; %s."
                                .formatted(
                                        file.id(),
                                        file.filer(),
                                        file.status().text().en(),
                                        state.en())));
    }

    void remind(FitFile file, FitRound round, Instant due) {
        LocalTime time = LocalDateTime.ofInstant(due, MarketClock.JST).toLocalTime();
        tell(
                file.tso(),
                REMINDER,
                file,
                round.name(),
                new Text(
                        "FIT作成用ファイル %s（%s）に太陽光・風力の値がまだ登録されていません。期限は %s です。".formatted(file.id(), file.filer(), time),
                        "FIT working file %s of %s has no solar and wind values yet. They are due at %s."
                                .formatted(file.id(), file.filer(), time)));
    }

    /** To both sides. */
    void overdue(FitFile file, FitRound round, Instant due) {
        LocalDateTime time = LocalDateTime.ofInstant(due, MarketClock.JST);
        String at = time.toLocalDate() + " " + time.toLocalTime();
        Text text = new Text(
                "FIT作成用ファイル %s（%s）の太陽光・風力の値が期限の %s までに登録されていません。".formatted(file.id(), file.filer(), at),
                "FIT working file %s of %s got no solar and wind values by %s.".formatted(file.id(), file.filer(), at));
        tell(file.tso(), OVERDUE, file, round.name(), text);
        tell(file.company(), OVERDUE, file, round.name(), text);
    }

    private void tell(String company, String kind, FitFile file, String key, Text text) {
        notices.tell(new Notice(
                company,
                kind,
                file.id() + "/" + key,
                text.ja(),
                text.en(),
                "/fit-files/" + file.id(),
                Map.of(
                        "fitId",
                        file.id(),
                        "targetDate",
                        file.targetDate().toString(),
                        "filer",
                        file.filer(),
                        "status",
                        file.status().code(),
                        "receiptStatus",
                        file.receiptStatus().code())));
    }
}
