package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file of fixed usage as the strictest of clients would: one entry with the stem of the zip, elements in the order of the tree
 * and no others, no white space between them, no namespace, 48 slots in each day.
 */
final class StrictUsage {
    private static final List<String> ENVELOPE = List.of("JPMGH", "JPTRM");
    private static final List<String> HEAD = List.of("JP00002", "JP06110", "JP06112", "JP06401", "JPM00010");
    private static final List<String> ROW = List.of(
            "JP06400",
            "JP06119",
            "JP06120",
            "JP06402",
            "JP06403",
            "JP06404",
            "JP06405",
            "JP06406",
            "JP06407",
            "JP06426",
            "JP06445",
            "JP06446",
            "JPM00013",
            "JPM00015");

    /** An element with its text or its children. */
    record Node(String name, String text, List<Node> children) {
        List<String> names() {
            return children.stream().map(Node::name).toList();
        }

        Optional<Node> find(String child) {
            return children.stream().filter(one -> one.name().equals(child)).findFirst();
        }

        Node child(String child) {
            return find(child).orElseThrow();
        }

        String text(String child) {
            return find(child).map(Node::text).orElse("–");
        }
    }

    final Node header;
    final Node head;
    final List<Node> rows;

    private StrictUsage(Node root) {
        assertThat(root.name()).isEqualTo("SBD-MSG");
        assertThat(root.names()).containsExactly("JPMGRP");
        Node group = root.child("JPMGRP");
        assertThat(group.names()).isEqualTo(ENVELOPE);
        header = group.child("JPMGH");
        head = group.child("JPTRM");
        assertThat(head.names()).isEqualTo(HEAD);
        rows = head.child("JPM00010").children();
        rows.forEach(StrictUsage::row);
    }

    private static void row(Node row) {
        assertThat(row.name()).isEqualTo("JPMR00010");
        List<String> order = ROW.stream().filter(row.names()::contains).toList();
        assertThat(row.names()).isEqualTo(order);
        days(row);
        for (Node meter : row.find("JPM00015").map(Node::children).orElse(List.of())) {
            assertThat(meter.names()).containsExactly("JP98001", "JP98002", "JP98003", "JP06426", "JPM00013");
            days(meter);
        }
    }

    private static void days(Node parent) {
        for (Node day : parent.find("JPM00013").map(Node::children).orElse(List.of())) {
            assertThat(day.names()).containsExactly("JP06423", "JPM00014");
            List<Node> slots = day.child("JPM00014").children();
            assertThat(slots).hasSize(48);
            for (int i = 0; i < slots.size(); i++) {
                assertThat(slots.get(i).names()).containsExactly("JP06219", "JP06424");
                assertThat(slots.get(i).text("JP06219")).isEqualTo("%02d".formatted(i + 1));
            }
        }
    }

    static StrictUsage read(Path zip) throws Exception {
        String stem = zip.getFileName().toString().replace(".zip", "");
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            ZipEntry entry = Objects.requireNonNull(entries.getNextEntry());
            assertThat(entry.getName()).isEqualTo(stem + ".xml");
            byte[] xml = entries.readAllBytes();
            assertThat(entries.getNextEntry()).isNull();
            assertThat(new String(xml, StandardCharsets.UTF_8))
                    .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            XMLStreamReader in =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            in.nextTag();
            return new StrictUsage(node(in));
        }
    }

    private static Node node(XMLStreamReader in) throws Exception {
        assertThat(in.getNamespaceURI()).isNull();
        String name = in.getLocalName();
        StringBuilder text = new StringBuilder();
        List<Node> children = new ArrayList<>();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(node(in));
            } else {
                text.append(in.getText());
            }
        }
        assertThat(children.isEmpty() || text.isEmpty()).as(name).isTrue();
        return new Node(name, text.toString(), children);
    }
}
