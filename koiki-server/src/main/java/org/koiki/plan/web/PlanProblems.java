package org.koiki.plan.web;

import java.time.LocalDate;
import org.koiki.Problem;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.message.Text;
import org.koiki.plan.Receipt;
import org.koiki.plan.exchange.ExchangeRefused;
import org.koiki.plan.exchange.ResultFault;
import org.springframework.http.HttpStatus;

/** Refusals of the plan module as problem details. */
final class PlanProblems {
    private PlanProblems() {}

    /** For what is not there and for what the caller may not know of. */
    static Problem notFound() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "PLAN-NOT-FOUND",
                new Text("見つかりません", "Not found"),
                new Text("該当する計画または提出はありません。", "There is no such plan or filing."));
    }

    static Problem noneOn(LocalDate day) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "PLAN-NONE-THAT-DAY",
                new Text("計画がありません", "No plans"),
                new Text("対象年月日 %s の計画はありません。".formatted(day), "There are no plans for %s.".formatted(day)));
    }

    static Problem slotOpen(LocalDate day, int slot) {
        return new Problem(
                HttpStatus.CONFLICT,
                "PLAN-SLOT-OPEN",
                new Text("まだ確定していません", "Not yet final"),
                new Text(
                        "%s のコマ%dはまだ確定していません。".formatted(day, slot),
                        "Slot %d of %s is not yet final.".formatted(slot, day)));
    }

    static Problem badParameter(String name) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "PLAN-BAD-PARAMETER",
                new Text("パラメータの誤り", "Bad parameter"),
                new Text("パラメータ " + name + " の値が正しくありません。", "The parameter " + name + " has no valid value."));
    }

    static Problem noResults(LocalDate day) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "EXCHANGE-NONE-THAT-DAY",
                new Text("約定結果がありません", "No results"),
                new Text(
                        "対象年月日 %s の約定結果はまだ登録されていません。".formatted(day),
                        "No results of the exchange are loaded for %s yet.".formatted(day)));
    }

    static Problem refused(ExchangeRefused e) {
        ResultFault first = e.faults().getFirst();
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        first.code(),
                        new Text("約定結果を登録できません", "The results are refused"),
                        first.text())
                .with("faults", e.faults());
    }

    static Problem refused(Receipt receipt) {
        Finding first = receipt.findings().stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .findFirst()
                .orElseThrow();
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        first.code(),
                        new Text("計画を受け付けられません", "The plan is refused"),
                        first.text())
                .with("findings", receipt.findings())
                .with("receipt", receipt);
    }
}
