package org.koiki.message;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding.Severity;

/**
 * Everything that can be found in a message. Codes are stable. Texts name {@code element}, {@code value},
 * {@code expected} and {@code slot}.
 */
enum Fault {
    TOO_LARGE(
            "MSG-0001",
            "ファイルが大きすぎます（{value} バイト、上限 {expected} バイト）。",
            "The file is too large: {value} bytes, at most {expected}."),
    ENCODING("MSG-0002", "文字コード {value} は扱えません。UTF-8 を使ってください。", "Encoding {value} is not supported; use UTF-8."),
    MALFORMED_TEXT(
            "MSG-0003", "文字コード {expected} として正しくないバイトがあります。", "The file holds bytes that are not valid {expected}."),
    NOT_WELL_FORMED("MSG-0004", "XML として正しくありません：{value}", "Not well-formed XML: {value}"),
    DTD("MSG-0005", "DTD（DOCTYPE）は使えません。", "A DTD (DOCTYPE) is not allowed."),
    ENTITY("MSG-0006", "実体参照 &{value}; は使えません。", "The entity reference &{value}; is not allowed."),
    TOO_DEEP("MSG-0007", "要素の入れ子が深すぎます（上限 {expected}）。", "Elements are nested too deeply; at most {expected} levels."),
    TOO_MANY_ELEMENTS("MSG-0008", "要素が多すぎます（上限 {expected}）。", "Too many elements; at most {expected}."),
    TEXT_LIMIT(
            "MSG-0009",
            "{element} の文字列が長すぎます（上限 {expected} 文字）。",
            "The text in {element} is too long to be read; at most {expected} characters."),
    TOO_MANY_FINDINGS(
            "MSG-0010", "指摘が {expected} 件を超えたため、残りは省きました。", "More than {expected} findings; the rest is left out."),

    WRONG_ROOT("MSG-0101", "ルート要素が {expected} ではなく {value} です。", "The root element is {value}, not {expected}."),
    ATTRIBUTE_MISSING("MSG-0102", "{element} がありません。", "{element} is missing."),
    ATTRIBUTE_DIFFERS(
            "MSG-0103",
            "{element} の値 {value} が対応する属性の値 {expected} と異なります。",
            "{element} is {value}, but the attribute that repeats it is {expected}."),
    UNKNOWN_MESSAGE(
            "MSG-0104",
            "情報区分コード {value} の計画は読めません（対応：{expected}）。",
            "Message code {value} is not a plan that can be read; known are {expected}."),

    ELEMENT_MISSING("MSG-0201", "必須の要素 {element} がありません。", "The mandatory element {element} is missing."),
    ELEMENT_DOUBLE("MSG-0202", "要素 {element} が重複しています。", "The element {element} stands here twice."),
    ELEMENT_ORDER("MSG-0203", "要素 {element} の順序が違います。", "The element {element} is out of its order."),
    ELEMENT_MISPLACED("MSG-0204", "要素 {element} はここに置けません。", "The element {element} does not belong here."),
    GROUP_EMPTY("MSG-0205", "繰返し {element} に {expected} がありません。", "The group {element} holds no {expected}."),
    GROUP_MISSING("MSG-0206", "必須の繰返し {element} がありません。", "The mandatory group {element} is missing."),
    STRAY_TEXT(
            "MSG-0207", "要素 {element} の中に値でない文字列「{value}」があります。", "Text that is no value stands in {element}: {value}"),
    UNKNOWN_ELEMENT(
            "MSG-0208",
            Severity.NOTE,
            "未知の要素 {element} をそのまま保持しました。",
            "The unknown element {element} is kept as it is."),
    ELEMENT_IN_VALUE("MSG-0209", "値の要素 {element} の中に別の要素があります。", "Another element stands inside the value {element}."),

    EMPTY("MSG-0301", "{element} が空です。", "{element} is empty."),
    TOO_LONG(
            "MSG-0302",
            "{element} の値「{value}」が長すぎます（{expected} 文字まで）。",
            "{element} is too long: {value}; at most {expected} characters."),
    NOT_DIGITS("MSG-0303", "{element} の値「{value}」が数字だけではありません。", "{element} must be digits only, but is {value}."),
    WRONG_LENGTH(
            "MSG-0304",
            "{element} の値「{value}」が {expected} 桁ではありません。",
            "{element} must have {expected} digits, but is {value}."),
    BAD_DATE("MSG-0305", "{element} の値「{value}」が日付（YYYYMMDD）ではありません。", "{element} is not a date YYYYMMDD: {value}"),
    BAD_TIME(
            "MSG-0306",
            "{element} の値「{value}」が {expected} 桁の日時（YYYYMMDDhhmmss）ではありません。",
            "{element} is not a time YYYYMMDDhhmmss of {expected} digits: {value}"),

    BAD_MONTH("MSG-0307", "{element} の値「{value}」が年月（YYYYMM）ではありません。", "{element} is not a month YYYYMM: {value}"),
    BAD_DECIMAL(
            "MSG-0308",
            "{element} の値「{value}」が 0 以上の数（整数部 {expected} 桁、小数部 4 桁まで）ではありません。",
            "{element} is not a number of at most {expected} digits and four decimals, without sign: {value}"),

    SLOT_MISSING("MSG-0401", "コマ {slot} がありません。", "Slot {slot} is missing."),
    SLOT_DOUBLE("MSG-0402", "コマ {slot} が重複しています。", "Slot {slot} stands here twice."),
    SLOT_ORDER(
            "MSG-0403",
            "コマ {slot} の順序が違います（{expected} であるべき位置）。",
            "Slot {slot} is out of order; slot {expected} belongs here."),
    SLOT_RANGE(
            "MSG-0404",
            "時刻コード「{value}」が 01～{expected} ではありません。",
            "The slot number is {value}, not from 01 to {expected}."),
    SLOT_COUNT(
            "MSG-0405",
            "{element} のコマ数が {value} です（{expected} であるべき）。",
            "{element} has {value} slots instead of {expected}."),
    SECOND_VALUE(
            "MSG-0406",
            "{element} が {expected} コマのうち {value} コマにしかありません。",
            "{element} stands in {value} of {expected} slots only."),

    ENERGY_MISSING(
            "MSG-0407",
            Severity.WARNING,
            "値フラグが有効（{value}）なのに {element} がありません。欠測として扱います。",
            "The value flag says valid ({value}), but {element} is missing; it is taken as not measured."),

    NOT_A_ZIP("MSG-0501", "zip ファイルではないか、途中で切れています。", "Not a zip file, or cut off."),
    ZIP_DAMAGED("MSG-0502", "zip ファイルが壊れています（{value}）。", "The zip file is damaged: {value}."),
    ZIP_COUNT(
            "MSG-0503",
            "zip には XML を 1 つだけ入れてください（{value} 件あります）。",
            "A zip must hold exactly one XML file, but holds {value}."),
    ZIP_ENCRYPTED("MSG-0504", "暗号化された zip は受け付けません。", "Encrypted zip files are not accepted."),
    ZIP_64("MSG-0505", "zip64 や分割 zip は受け付けません。", "Zip64 and split zip files are not accepted."),
    ZIP_METHOD(
            "MSG-0506",
            "圧縮方式 {value} は扱えません（deflate を使ってください）。",
            "Compression method {value} is not supported; use deflate."),
    ZIP_NAME("MSG-0507", "zip 内のファイル名「{value}」は使えません。", "The file name inside the zip is not allowed: {value}"),
    ZIP_NOT_XML(
            "MSG-0508", "zip 内のファイル「{value}」が .xml ではありません。", "The file inside the zip is not an .xml file: {value}"),
    ZIP_TOO_LARGE(
            "MSG-0509",
            "展開後のサイズが大きすぎます（{value} バイト、上限 {expected} バイト）。",
            "The unzipped file is too large: {value} bytes, at most {expected}."),
    ZIP_RATIO(
            "MSG-0510",
            "圧縮率が高すぎます（{value} 倍、上限 {expected} 倍）。",
            "The compression ratio is too high: {value}, at most {expected}."),
    ZIP_HEADERS(
            "MSG-0511",
            "zip のローカルヘッダとセントラルヘッダが一致しません（{value}）。",
            "Local and central header of the zip differ: {value}."),
    ZIP_CONTENT(
            "MSG-0512",
            "zip の中身を展開できないか、サイズか CRC が一致しません。",
            "The content cannot be inflated, or its size or CRC differs."),
    ZIP_EXTRA("MSG-0513", "zip の外側に余分なデータがあります。", "Data stands outside the entry of the zip."),

    NAME_FORM(
            "MSG-0601",
            "ファイル名「{value}」の形式が違います（例：{expected}）。",
            "The file name {value} has no known form, such as {expected}."),
    NAME_CODE("MSG-0602", "ファイル名の情報区分コード {value} は未知です。", "The message code {value} in the file name is unknown."),
    NAME_LENGTH(
            "MSG-0603",
            "ファイル名の長さが {value} 文字です（拡張子を除き {expected} 文字）。",
            "The file name has {value} characters without extension instead of {expected}."),
    NAME_DATE("MSG-0604", "ファイル名の日付 {value} が正しくありません。", "The date {value} in the file name is not a date YYYYMMDD."),
    NAME_TIME(
            "MSG-0605",
            "ファイル名の時刻 {value} が正しくありません（{expected}）。",
            "The time {value} in the file name is wrong; it should be {expected}."),
    NAME_COUNTER(
            "MSG-0606",
            "ファイル名の番号 {value} が {expected} 桁の数字ではありません。",
            "The counter {value} in the file name is not {expected} digits."),
    NAME_SENDER(
            "MSG-0607",
            "ファイル名の送信者コード {value} が 5 文字の英数字ではありません。",
            "The sender {value} in the file name is not five letters or digits."),
    NAME_AREA("MSG-0608", "ファイル名のエリア {value} が 1 桁の数字ではありません。", "The area {value} in the file name is not one digit."),
    NAME_EXTENSION("MSG-0609", "ファイル名の拡張子が .xml でも .zip でもありません。", "The file name ends neither in .xml nor in .zip."),
    NAME_DIFFERS(
            "MSG-0610",
            "{element} の値 {value} がファイル名の {expected} と異なります。",
            "{element} is {value}, but the file name says {expected}."),

    CSV_BROKEN("MSG-0701", "CSV として読めません。", "This cannot be read as CSV."),
    CSV_BLOCK(
            "MSG-0702",
            "区分「{value}」はこの計画では使えません（{expected}）。",
            "The block {value} does not belong to this plan; blocks are {expected}."),
    CSV_COLUMNS(
            "MSG-0703", "列が {value} 個あります（{expected} 個であるべき）。", "The row has {value} columns instead of {expected}."),
    CSV_MISSING("MSG-0704", "必要な行「{expected}」がありません。", "The row {expected} is missing."),
    CSV_DOUBLE("MSG-0705", "行「{value}」が重複しています。", "The row {value} stands here twice."),
    CSV_HEAD("MSG-0706", "見出しの項目 {value} は未知です。", "The head element {value} is unknown."),
    CSV_KIND("MSG-0707", "種別「{value}」が {expected} ではありません。", "The kind {value} is not one of {expected}."),
    CSV_EMPTY(
            "MSG-0708",
            "この行では {element} を空にしてください（「{value}」）。",
            "{element} must be empty in this row, but is {value}."),
    CSV_TEXT(
            "MSG-0709",
            "使えない文字（制御文字など）があります。",
            "A character stands here that cannot be taken, such as a control character."),
    CSV_ROWS("MSG-0710", "行が多すぎます（上限 {expected}）。", "Too many rows; at most {expected}."),
    CSV_ASTRAY("MSG-0711", "行「{value}」はこの計画のどこにも属しません。", "The row {value} belongs nowhere in this plan."),
    CSV_XML(
            "MSG-0712",
            "XML の計画にできません。区分「unknown」の行を確かめてください。",
            "No plan in XML can be made of this; look at the rows of the block unknown."),
    CSV_DIFFERS(
            "MSG-0713",
            "{element} の値「{value}」が前の行の「{expected}」と異なります。",
            "{element} is {value}, but {expected} in a row before.");

    final String code;
    final Severity severity;
    final Text text;

    Fault(String code, String ja, String en) {
        this(code, Severity.FAULT, ja, en);
    }

    Fault(String code, Severity severity, String ja, String en) {
        this.code = code;
        this.severity = severity;
        this.text = new Text(ja, en);
    }

    Finding at(Place place, @Nullable String value, @Nullable Object expected) {
        return at(place, null, null, null, value, expected == null ? null : expected.toString());
    }

    Finding at(
            Place place,
            @Nullable String member,
            @Nullable String counterparty,
            @Nullable Integer slot,
            @Nullable String value,
            @Nullable String expected) {
        String quoted =
                value == null || value.length() <= Limits.QUOTED ? value : value.substring(0, Limits.QUOTED) + "…";
        String element = place.path().substring(place.path().lastIndexOf('/') + 1);
        Text filled = new Text(
                fill(text.ja(), element, slot, quoted, expected), fill(text.en(), element, slot, quoted, expected));
        return new Finding(code, severity, place, member, counterparty, slot, quoted, expected, filled);
    }

    private static String fill(
            String template,
            String element,
            @Nullable Integer slot,
            @Nullable String value,
            @Nullable String expected) {
        return template.replace("{element}", element)
                .replace("{slot}", String.valueOf(slot))
                .replace("{expected}", String.valueOf(expected))
                .replace("{value}", String.valueOf(value));
    }
}
