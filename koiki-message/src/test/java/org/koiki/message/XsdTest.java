package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class XsdTest {
    private static final String SAMPLE = Samples.text(Samples.DEMAND);

    @ParameterizedTest
    @ValueSource(strings = {"0150", "0250", "0450"})
    void theCommittedXsdFollowsTheTreeOfTheCodec(String code) throws IOException {
        String xsd = XsdMaker.xsd(Objects.requireNonNull(Layouts.byCode().get(code)));
        if (Boolean.getBoolean("koiki.write")) {
            Files.writeString(Path.of("src/main/resources/org/koiki/message/" + code + ".xsd"), xsd);
        }

        assertThat(Samples.text("org/koiki/message/" + code + ".xsd"))
                .as("run with -Dkoiki.write=true to write it anew")
                .isEqualTo(xsd);
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.DEMAND, Samples.SALES, Samples.GENERATION, Samples.NEGAWATT})
    void whatTheCodecWritesIsValid(String name) {
        Plan plan = Objects.requireNonNull(PlanReader.read(Samples.bytes(name)).plan());

        assertThat(validate(new String(PlanWriter.write(plan), StandardCharsets.UTF_8)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<JP06360>LZ016</JP06360> | ''",
                "<JP06360>LZ016 | <JP06360>LZ0166",
                "<JP06360>LZ016 | <JP06360>",
                "<JPC06>990160000000 | <JPC06>99016",
                "<JP06171>20160531 | <JP06171>20161331",
                "<JP06376>981< | <JP06376>9x1<",
                "<JP06376>981< | <JP06376><",
                "<JP06376>981< | <JP06376>1234567890<",
                "<JP06219>02</JP06219><JP06376>994 | <JP06219>49</JP06219><JP06376>994",
                "<JP06219>02</JP06219><JP06376>994 | <JP06219>2</JP06219><JP06376>994",
                "<JPMR00011><JP06219>02</JP06219><JP06376>994</JP06376></JPMR00011> | ''",
                "<JPM00022> | <OTHER></OTHER><JPM00022>",
                "<JPM00010> | text<JPM00010>",
                "' MAPVER=\"1.1-1A\"' | ''"
            })
    void whatTheCodecRefusesIsNotValid(String from, String to) {
        assertThat(SAMPLE).contains(from);
        String faulty = SAMPLE.replace(from, to);

        assertThat(Samples.read(faulty).plan()).isNull();
        assertThat(validate(faulty)).isInstanceOf(SAXException.class);
    }

    @Test
    void aMissingGroupIsNotValid() {
        assertThat(validate(SAMPLE.replaceFirst("<JPM00012>.*?</JPM00012>", "")))
                .isInstanceOf(SAXException.class);
    }

    private static Throwable validate(String xml) {
        String code = xml.replaceFirst("(?s).*?MSGID=\"(\\d{4})\".*", "$1");
        return catchThrowable(() -> schema(code).newValidator().validate(new StreamSource(new StringReader(xml))));
    }

    private static Schema schema(String code) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(XsdTest.class.getResource(code + ".xsd"));
    }
}
