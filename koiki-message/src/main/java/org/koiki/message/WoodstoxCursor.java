package org.koiki.message;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharArrayReader;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads any XML without DTD. */
final class WoodstoxCursor implements Cursor {
    private static final XMLInputFactory2 FACTORY = factory();

    private final XMLStreamReader2 in;
    private final StringBuilder text = new StringBuilder();

    WoodstoxCursor(char[] document) {
        this(new CharArrayReader(document));
    }

    WoodstoxCursor(Reader document) {
        try {
            in = (XMLStreamReader2) FACTORY.createXMLStreamReader(document);
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    @Override
    public boolean next() {
        text.setLength(0);
        while (true) {
            int event = step();
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamReader.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> append();
                default -> pass(event);
            }
        }
    }

    @Override
    public void finish() {
        int event;
        do {
            event = step();
            pass(event);
        } while (event != XMLStreamReader.END_DOCUMENT);
    }

    private int step() {
        try {
            return in.next();
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    private void pass(int event) {
        if (event == XMLStreamReader.DTD) {
            throw new BrokenXml(Fault.DTD, offset(), null, null);
        }
        if (event == XMLStreamReader.ENTITY_REFERENCE) {
            throw new BrokenXml(Fault.ENTITY, offset(), in.getLocalName(), null);
        }
    }

    private void append() {
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        if (text.length() > Limits.TEXT) {
            throw new BrokenXml(Fault.TEXT_LIMIT, offset(), null, Integer.toString(Limits.TEXT));
        }
    }

    @Override
    public boolean at(Name name) {
        return in.getLocalName().equals(name.text);
    }

    @Override
    public String name() {
        return in.getLocalName();
    }

    @Override
    public int offset() {
        return (int) in.getLocationInfo().getStartingCharOffset();
    }

    @Override
    public boolean blank() {
        for (int i = 0; i < text.length(); i++) {
            if (" \n\r\t".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public int digits() {
        int length = text.length();
        int value = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!Format.isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return length >= 1 && length <= 9 ? value : -1;
    }

    @Override
    public int attributes() {
        return in.getAttributeCount();
    }

    @Override
    public String attributeName(int index) {
        return in.getAttributeLocalName(index);
    }

    @Override
    public String attributeValue(int index) {
        return in.getAttributeValue(index);
    }

    private static BrokenXml notWellFormed(XMLStreamException e) {
        int offset = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new BrokenXml(Fault.NOT_WELL_FORMED, Math.max(offset, 0), message, null);
    }

    private static XMLInputFactory2 factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
        factory.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, false);
        factory.getConfig().doParseLazily(false);
        factory.getConfig().setMaxElementDepth(10 * Limits.DEPTH);
        factory.getConfig().setMaxAttributesPerElement(Limits.ATTRIBUTES);
        factory.getConfig().setMaxAttributeSize(Limits.TEXT);
        return factory;
    }
}
