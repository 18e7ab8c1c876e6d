package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file of 30-minute energy as the strictest of clients would: the first entry of the zip, whose stem is that of the zip;
 * elements in the order of the tree and no others, no white space between them, no namespace.
 */
final class StrictFile {
    private static final List<String> ROW =
            List.of("JP06400", "JP06119", "JP06120", "JP06121", "JP06122", "JP06123|JP06125");

    final Map<String, String> header = new LinkedHashMap<>();
    final Map<String, String> head = new LinkedHashMap<>();
    final List<List<String>> rows = new ArrayList<>();
    final byte[] xml;

    private final XMLStreamReader in;

    private StrictFile(byte[] xml) throws XMLStreamException {
        this.xml = xml;
        this.in = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
    }

    static StrictFile read(Path zip) throws IOException, XMLStreamException {
        String stem = zip.getFileName().toString().replace(".zip", "");
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            ZipEntry entry = Objects.requireNonNull(entries.getNextEntry());
            assertThat(entry.getName()).isEqualTo(stem + ".xml");
            StrictFile file = new StrictFile(entries.readAllBytes());
            assertThat(entries.getNextEntry()).isNull();
            file.document();
            return file;
        }
    }

    private void document() throws XMLStreamException {
        assertThat(new String(xml, StandardCharsets.UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        begin("SBD-MSG");
        begin("JPMGRP");
        begin("JPMGH");
        leaves(header);
        end("JPMGH");
        next();
        at("JPTRM");
        leavesUpTo("JPM00010");
        if (head.containsKey("JP06219")) {
            records("JPMR00010", head.getOrDefault("JP06219", ""));
        } else {
            slots();
        }
        end("JPM00010");
        next();
        end("JPTRM");
        next();
        end("JPMGRP");
        next();
        end("SBD-MSG");
        assertThat(in.next()).isEqualTo(XMLStreamConstants.END_DOCUMENT);
    }

    private void leaves(Map<String, String> into) throws XMLStreamException {
        next();
        while (in.isStartElement()) {
            leaf(into);
        }
    }

    private void leavesUpTo(String name) throws XMLStreamException {
        next();
        while (!in.getLocalName().equals(name)) {
            leaf(head);
        }
    }

    private void leaf(Map<String, String> into) throws XMLStreamException {
        String name = in.getLocalName();
        assertThat(into.put(name, in.getElementText())).isNull();
        next();
    }

    private void slots() throws XMLStreamException {
        next();
        while (in.isStartElement()) {
            at("JPMR00010");
            begin("JP06219");
            String slot = in.getElementText();
            begin("JPM00011");
            records("JPMR00011", slot);
            end("JPM00011");
            next();
            end("JPMR00010");
            next();
        }
    }

    private void records(String name, String slot) throws XMLStreamException {
        next();
        while (in.isStartElement()) {
            at(name);
            List<String> cells = new ArrayList<>(List.of(slot));
            next();
            for (String element : ROW) {
                assertThat(in.isStartElement()).as(element).isTrue();
                assertThat(in.getLocalName()).matches(element);
                cells.add(in.getElementText());
                next();
            }
            end(name);
            rows.add(cells);
            next();
        }
    }

    private void begin(String name) throws XMLStreamException {
        next();
        at(name);
    }

    private void at(String name) {
        assertThat(in.isStartElement()).as(name).isTrue();
        assertThat(in.getLocalName()).isEqualTo(name);
        assertThat(in.getNamespaceURI()).isNull();
    }

    private void end(String name) {
        assertThat(in.isEndElement()).as("end of " + name).isTrue();
        assertThat(in.getLocalName()).isEqualTo(name);
    }

    /** The next tag, with nothing before it but the line end behind the declaration. */
    private void next() throws XMLStreamException {
        int event = in.next();
        assertThat(event).isIn(XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT);
    }
}
