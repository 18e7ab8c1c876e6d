package org.koiki.client;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Text;

/**
 * One file of a list of the WebAPI.
 *
 * @param id what {@link WebApi#get} takes
 * @param fields all child elements, such as {@code FILE_NAME} and {@code SBMIT_DAYTIME}
 */
public record FileInfo(String id, Map<String, String> fields) {
    public FileInfo {
        fields = Map.copyOf(fields);
    }

    static List<FileInfo> readAll(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            return readAll(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            Text text = new Text("一覧を読めません", "the list cannot be read");
            throw new KoikiException(Kind.SERVER, null, text, e);
        }
    }

    private static List<FileInfo> readAll(XMLStreamReader xml) throws XMLStreamException {
        List<FileInfo> files = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("FILE_INFO")) {
                files.add(readOne(xml));
            }
        }
        return files;
    }

    private static FileInfo readOne(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            fields.put(xml.getLocalName(), xml.getElementText());
        }
        return new FileInfo(fields.getOrDefault("FILE_ID", ""), fields);
    }
}
