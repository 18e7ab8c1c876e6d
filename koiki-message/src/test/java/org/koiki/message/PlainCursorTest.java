package org.koiki.message;

class PlainCursorTest extends CursorContract {
    @Override
    Cursor open(byte[] document) {
        return new PlainCursor(document);
    }

    @Override
    Class<NotPlain> refusal() {
        return NotPlain.class;
    }
}
