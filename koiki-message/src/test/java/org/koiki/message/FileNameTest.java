package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @Test
    void readsAPlanName() {
        assertThat(FileName.read(Samples.DEMAND))
                .isEqualTo(new FileNameReading(
                        new PlanFileName("0250", LocalDate.of(2016, 5, 31), 0, "99016", "6"), List.of()));
        assertThat(PlanFileName.of("0250", LocalDate.of(2016, 5, 31), "99016").xml())
                .isEqualTo(Samples.DEMAND);
    }

    @Test
    void readsAMeteringName() {
        FileName name = FileName.read("W401102025041513300102.zip").name();

        assertThat(name).isInstanceOfSatisfying(MeteringFileName.class, metering -> {
            assertThat(metering.date()).isEqualTo(LocalDate.of(2025, 4, 15));
            assertThat(metering.time()).isEqualTo(LocalTime.of(13, 30));
            assertThat(metering.revision()).isEqualTo(1);
            assertThat(metering.split()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W6_0250_20300402_00_99993_3",
                "W401102025041513300000",
                "W401202025041500000001",
                "W401202025041500000100",
                "W41110202504151330000003",
                "W41120202504150000000003",
                "W51220202504150000012",
                "W51310202504150100000"
            })
    void writesTheNameThatItRead(String stem) {
        for (String extension : List.of(".xml", ".zip")) {
            FileNameReading reading = FileName.read(stem + extension);
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.name()).isNotNull().extracting(FileName::stem).isEqualTo(stem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "W6_0250_20300402_00_99993_3.txt, MSG-0609",
        "plan.xml, MSG-0601",
        "W6_0250_20300402_00_99993.xml, MSG-0601",
        "W6_0999_20300402_00_99993_3.xml, MSG-0602",
        "W6_0250_20300230_00_99993_3.xml, MSG-0604",
        "W6_0250_20300402_0_99993_3.xml, MSG-0606",
        "W6_0250_20300402_00_9999_3.xml, MSG-0607",
        "W6_0250_20300402_00_99993_03.xml, MSG-0608",
        "W6_0250_2030040_x_9_03.xml, MSG-0604 MSG-0606 MSG-0607 MSG-0608",
        "W409992025041513300000.zip, MSG-0602",
        "W4011020250415133000000.zip, MSG-0603",
        "W401102025041513310000.zip, MSG-0605",
        "W401102025041525300000.zip, MSG-0605",
        "W401202025041513300000.zip, MSG-0605",
        "W4011020250415133000x0.zip, MSG-0606",
        "W4011020251315133000x0.zip, MSG-0604 MSG-0606",
        "'', MSG-0609 MSG-0601"
    })
    void findsEveryFaultOfAName(String name, String codes) {
        FileNameReading reading = FileName.read(name);

        assertThat(reading.name()).isNull();
        assertThat(reading.findings()).extracting(Finding::code).containsExactly(codes.split(" "));
    }

    @Test
    void knowsEveryKindOfTheTable() {
        assertThat(MessageKinds.builtIn().all()).hasSize(42);
        assertThat(MessageKinds.builtIn().find("W6", "0250"))
                .hasValueSatisfying(kind -> assertThat(kind.mark()).isEqualTo(MessageKind.Mark.CONFIRMED));
    }

    @Test
    void followsATableGivenAtRunTime() throws IOException {
        String table = "prefix,code,ja,en,layout,revision,split,mark\nW4,0999,試験,test,DAY,2,3,INFERRED\n";

        MessageKinds kinds = MessageKinds.read(new StringReader(table));

        assertThat(FileName.read("W4099920250415" + "01" + "002.zip", kinds).findings())
                .isEmpty();
        assertThat(FileName.read(Samples.DEMAND, kinds).findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"W4;0999;SLOT;2;3", "W6;0999;DAY;2;0", "W7;0999;DAY;2;0", "W5;999;DAY;2;0", "W5;0999;DAY;12;0"})
    void refusesKindsThatNoFileNameCanHave(String row) {
        String table = "prefix,code,layout,revision,split,ja,en,mark\n" + "W4,0999,SLOT,2,3,試験,test,INFERRED\n"
                + row.replace(';', ',') + ",試験,test,INFERRED\n";

        assertThat(catchThrowable(() -> MessageKinds.read(new StringReader(table))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3");
    }

    @Test
    void namesTheLineOfAWrongTable() {
        String table = "prefix,code,ja,en,layout,revision,split,mark\nW4,0999,試験,test,SOMETIMES,2,3,INFERRED\n";

        assertThat(catchThrowable(() -> MessageKinds.read(new StringReader(table))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}
