package org.koiki.notice.preference;

import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** What may be wrong with a request about preferences. */
final class PreferenceProblems {
    private static final Text ADDRESS = new Text("宛先を登録できません", "The address cannot be added");

    private PreferenceProblems() {}

    static Problem unknownKind() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "NOTICE_KIND_UNKNOWN",
                new Text("お知らせの種類がありません", "No such kind of notice"),
                new Text("この種類のお知らせはありません。", "There is no such kind of notice."));
    }

    static Problem unknownAddress() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "MAIL_ADDRESS_UNKNOWN",
                new Text("宛先がありません", "No such address"),
                new Text("この番号の宛先はありません。", "There is no address of this number."));
    }

    static Problem wrongAddress() {
        return address("MAIL_ADDRESS_WRONG", "メールアドレスの形式が正しくありません。", "This is no mail address.");
    }

    static Problem wrongLanguage() {
        return address("MAIL_LANGUAGE_WRONG", "言語は ja か en です。", "The language is ja or en.");
    }

    static Problem taken() {
        return address("MAIL_ADDRESS_TAKEN", "この宛先は登録済みです。", "The address is there already.");
    }

    static Problem tooMany(int most) {
        return address("MAIL_ADDRESSES_FULL", "宛先は %d 件までです。".formatted(most), "At most %d addresses.".formatted(most));
    }

    static Problem mailOff() {
        return address("MAIL_OFF", "このハブではメールを送信していません。", "This hub sends no mail.");
    }

    private static Problem address(String code, String ja, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, ADDRESS, new Text(ja, en));
    }
}
