package org.koiki.participant;

import java.util.regex.Pattern;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** What may be wrong with a request about a user. */
final class UserProblems {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,39}");
    private static final Text USER = new Text("利用者を登録できません", "The user cannot be made");
    private static final Text PASSWORD = new Text("パスワードを変更できません", "The password cannot be changed");
    private static final Text LOCK = new Text("利用者をロックできません", "The user cannot be locked");

    private UserProblems() {}

    static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "user-id",
                    USER,
                    new Text(
                            "利用者 ID は半角英数字で始まる 3～40 文字で、英数字とピリオド、ハイフン、下線が使えます。",
                            "A user id has 3 to 40 characters: letters, digits, dot, hyphen and underscore, a letter or"
                                    + " digit first."));
        }
    }

    static Problem unknown() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "user-unknown",
                new Text("利用者がいません", "There is no such user"),
                new Text("この ID の利用者は登録されていません。", "No user with this id is registered."));
    }

    static Problem taken() {
        return new Problem(
                HttpStatus.CONFLICT, "user-taken", USER, new Text("この利用者 ID は既に使われています。", "This user id is taken."));
    }

    static Problem ownLock() {
        return new Problem(
                HttpStatus.CONFLICT, "user-own-lock", LOCK, new Text("自分自身はロックできません。", "Nobody can lock himself."));
    }

    static Problem lastAdministrator() {
        return new Problem(
                HttpStatus.CONFLICT,
                "user-last-administrator",
                LOCK,
                new Text("会社で最後の有効な管理者はロックできません。", "The last unlocked administrator of a company cannot be locked."));
    }

    static Problem busy() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                new Text("混み合っています", "Too busy"),
                new Text("少し待ってからもう一度お試しください。", "Please try again in a moment."));
    }

    static Problem wrongPassword(int triesLeft) {
        return password(
                        "password-wrong",
                        "現在のパスワードが違います。残り " + triesLeft + " 回です。",
                        "The present password is wrong. Tries left: " + triesLeft + ".")
                .with("triesLeft", triesLeft);
    }

    static Problem length(int minimum, int maximum) {
        return password(
                "password-length",
                "パスワードは %d～%d 文字です。".formatted(minimum, maximum),
                "A password has %d to %d characters.".formatted(minimum, maximum));
    }

    static Problem holdsTheId() {
        return password("password-holds-id", "パスワードに利用者 ID を含めることはできません。", "A password may not hold the user id.");
    }

    static Problem tooSimple(int distinct) {
        return password(
                "password-simple",
                "パスワードには異なる文字が %d 種類以上必要です。".formatted(distinct),
                "A password needs at least %d different characters.".formatted(distinct));
    }

    static Problem usedBefore(int remembered) {
        return password(
                "password-used",
                "直近 %d 回に使ったパスワードは使えません。".formatted(remembered),
                "The last %d passwords may not be used again.".formatted(remembered));
    }

    private static Problem password(String code, String ja, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, PASSWORD, new Text(ja, en));
    }
}
