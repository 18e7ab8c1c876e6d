package org.koiki.switching.application;

import org.koiki.message.Text;
import org.koiki.switching.ApplicationKind;

/** The kinds of applications in words. */
final class KindTexts {
    private KindTexts() {}

    static Text of(ApplicationKind kind) {
        return switch (kind) {
            case SWITCH_START -> new Text("スイッチング開始申請", "Switch start application");
            case SWITCH_END -> new Text("スイッチング廃止申請", "Switch end application");
            case MOVE_IN -> new Text("再点", "Move-in");
            case MOVE_OUT -> new Text("廃止・撤去", "Move-out");
            case AMPERE_CHANGE -> new Text("アンペア変更", "Ampere change");
            case CAPACITY_CHANGE -> new Text("契約容量変更", "Capacity change");
            case CUSTOMER_DATA_CHANGE -> new Text("需要者情報変更", "Customer data change");
        };
    }
}
