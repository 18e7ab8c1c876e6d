package org.koiki.message;

class WoodstoxCursorTest extends CursorContract {
    @Override
    Cursor open(byte[] document) {
        return new WoodstoxCursor(Encoding.decode(document));
    }

    @Override
    Class<BrokenXml> refusal() {
        return BrokenXml.class;
    }
}
