package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.koiki.message.Metering.DAILY_HIGH;
import static org.koiki.message.Metering.DAILY_LOW;
import static org.koiki.message.Metering.SAME_DAY_HIGH;
import static org.koiki.message.Metering.SAME_DAY_LOW;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MeteringReaderTest {
    static final List<String> FILES = Metering.ALL;

    @ParameterizedTest
    @FieldSource("FILES")
    void writesWhatItReadByteForByte(String file) {
        Metering read = Metering.read(name(file), Samples.bytes(file));

        assertThat(read.reading().findings()).isEmpty();
        assertThat(read.reading().rows()).isEqualTo(read.rows().size()).isPositive();
        assertThat(new String(read.write(), StandardCharsets.UTF_8)).isEqualTo(Samples.text(file));
    }

    @Test
    void readsASlotOfSameDayEnergy() {
        Metering read = Metering.read(Samples.bytes(Metering.SAME_DAY_HIGH));

        assertThat(read.reading().head())
                .isEqualTo(MeteringHead.sameDay("0110", "99993", "88883", LocalDate.of(2030, 4, 15), 28));
        assertThat(read.energy()).extracting(SlotEnergy::energy).containsExactly(125_000L, null, 0L);
        assertThat(read.energy()).extracting(SlotEnergy::flag).containsExactly("0", "1", "0");
        assertThat(read.energy()).extracting(SlotEnergy::isValid).containsExactly(true, false, true);
        assertThat(read.energy()).extracting(SlotEnergy::slot).containsOnly(28);
    }

    @Test
    void readsADaySlotBySlot() {
        List<SlotEnergy> rows = Metering.read(Samples.bytes(Metering.DAILY_LOW)).energy();

        assertThat(rows).hasSize(48 + 46);
        assertThat(rows.get(0)).isEqualTo(SlotEnergy.of(1, "0300000000000000000001", "K001", "0", 10_000L));
        assertThat(rows.getLast()).isEqualTo(SlotEnergy.of(48, "0300000000000000000002", "K002", "0", 484_000L));
    }

    @Test
    void readsFixedUsage() {
        Metering read = Metering.read(Samples.bytes(Metering.FIXED_HIGH));

        assertThat(Objects.requireNonNull(read.reading().head()).month()).isEqualTo(YearMonth.of(2030, 3));
        FixedUsage whole = read.fixed().get(0);
        assertThat(whole.days().getFirst().slots()).hasSize(44);
        assertThat(whole.energy()).isEqualTo(sum(whole));
        assertThat(whole.maximumDemand()).isEqualTo(450_000L);
        FixedUsage partial = read.fixed().get(1);
        assertThat(partial.energy()).isEqualTo(partial.allocated()).isNotEqualTo(partial.whole());
        FixedUsage absent = read.fixed().get(2);
        assertThat(absent.isProvided()).isFalse();
        assertThat(absent.meterKind()).isNull();
        assertThat(absent.days()).isEmpty();
    }

    private static long sum(FixedUsage usage) {
        return usage.days().stream()
                .flatMap(day -> day.slots().stream())
                .mapToLong(slot -> Objects.requireNonNull(slot.whole()))
                .sum();
    }

    @Test
    void keepsMessagesWhoseTreeIsNotPublished() {
        Metering read = Metering.read(Samples.bytes(Metering.EXCHANGE));

        assertThat(read.rows())
                .singleElement()
                .isInstanceOfSatisfying(
                        RawRow.class, row -> assertThat(row.xml()).contains("<JP06412>旧計器</JP06412>"));
    }

    @Test
    void readsAMeterExchangeOfItsOwnTreeMeterByMeter() {
        Metering read = Metering.read(Samples.bytes(Metering.OWN_EXCHANGE));

        ExchangedUsage exchanged = (ExchangedUsage) read.rows().getFirst();
        assertThat(exchanged.usage().point()).isEqualTo("0310000000000000000001");
        assertThat(exchanged.meters())
                .extracting(MeterUsage::meter, MeterUsage::first, MeterUsage::last, MeterUsage::energy)
                .containsExactly(
                        tuple("M-1", LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 1), 240_000L),
                        tuple("M-2", LocalDate.of(2030, 3, 2), LocalDate.of(2030, 3, 2), 720_000L));
        assertThat(exchanged.usage().whole()).isEqualTo(960_000L);
        assertThat(exchanged.meters().getLast().days())
                .singleElement()
                .satisfies(day -> assertThat(day.slots()).hasSize(48));
        assertThat(((ExchangedUsage) read.rows().getLast()).usage().isProvided())
                .isFalse();
    }

    @Test
    void readsAnExtraReadingOfItsOwnTreeAsFixedUsageAndAnyOtherAsItIs() {
        String own = Samples.text(Metering.OWN_EXTRA);

        assertThat(Metering.read(own).fixed()).extracting(FixedUsage::energy).containsExactly(240_000L);
        assertThat(Metering.read(own.replace("K1", "3A")).rows())
                .singleElement()
                .isInstanceOf(RawRow.class);
    }

    @ParameterizedTest
    @CsvSource({
        SAME_DAY_LOW + ",1110,1140",
        DAILY_LOW + ",1120,1130",
        SAME_DAY_HIGH + ",0110,0140",
        DAILY_HIGH + ",0120,0130"
    })
    void readsGenerationSideEnergyOfItsOwnTreeAsEnergyAndAnyOtherAsItIs(String sample, String demand, String code) {
        Metering plain = Metering.read(Samples.text(sample));
        String own = Samples.text(sample).replace(demand, code).replace("3A", "K1");

        Metering read = Metering.read(own);

        assertThat(read.rows()).isEqualTo(plain.rows());
        assertThat(read.reading().isWhole()).isTrue();
        assertThat(new String(read.write(), StandardCharsets.UTF_8)).isEqualTo(own);
        assertThat(Metering.read(own.replace("K1", "3A")).rows()).hasOnlyElementsOfType(RawRow.class);
        MessageKind kind = MessageKinds.builtIn().find("W4", code).orElseThrow();
        assertThat(MeteringHeader.of(kind, "99993", "88883", "20300415134500").version())
                .isEqualTo(MeteringHeader.EXTENSION);
    }

    @Test
    void readsTheVariationsOfTheField() {
        String file = Samples.text(Metering.SAME_DAY_HIGH);
        Metering plain = Metering.read(file);
        String loose = file.replaceAll("<SBD-MSG[^>]*>", "<SBD-MSG xmlns=\"urn:example\">")
                .replaceAll("(<JP(MR?)?0[0-9]+>)", "\n  $1<!-- -->")
                .replace("<JP06219>28", "<JP06219>28")
                .replaceAll("(<JPC(10|21)>[^<]*</JPC..>)", "");

        assertThat(Metering.read(loose).rows()).isEqualTo(plain.rows());
        String shiftJis = file.replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"");
        assertThat(Metering.read(shiftJis.getBytes(Charset.forName("windows-31j")))
                        .rows())
                .isEqualTo(plain.rows());
        assertThat(Metering.read("\uFEFF" + file).rows()).isEqualTo(plain.rows());
        assertThat(Metering.read(file.replaceAll("<JP06120>[^<]*</JP06120>", ""))
                        .reading()
                        .isWhole())
                .isTrue();
        assertThat(Metering.read(file.replace("<JP06123></JP06123>", "")).rows())
                .isEqualTo(plain.rows());
    }

    @Test
    void keepsUnknownElementsWithTheirRecordAndNotesThemOnce() {
        String file = Samples.text(Metering.SAME_DAY_LOW).replace("</JPMR00010>", "<JP09999>機器点</JP09999></JPMR00010>");

        Metering read = Metering.read(file);

        assertThat(read.codes()).containsExactly("MSG-0208");
        assertThat(read.energy())
                .extracting(SlotEnergy::unknown)
                .containsOnly(List.of(new UnknownElement("", "<JP09999>機器点</JP09999>")));
        assertThat(new String(read.write(), StandardCharsets.UTF_8)).isEqualTo(file);
    }

    @Test
    void warnsOfAValidFlagWithoutValueAndTakesItAsMissing() {
        Metering read = Metering.read(Samples.text(Metering.SAME_DAY_HIGH).replace(">12.5<", "><"));

        assertThat(read.codes()).containsExactly("MSG-0407");
        assertThat(read.reading().isWhole()).isTrue();
        assertThat(read.energy().getFirst().energy()).isNull();
    }

    @Test
    void knowsATestRecord() {
        Metering read = Metering.read(Samples.text(Metering.SAME_DAY_HIGH).replace("<JPC03>0", "<JPC03>1"));

        assertThat(Objects.requireNonNull(read.reading().header()).isTest()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.50001, MSG-0308, JPTRM/JPM00010/JPMR00010[1]/JP06123",
        "12.5, -1, MSG-0308, JPTRM/JPM00010/JPMR00010[1]/JP06123",
        "0310000000000000000002, 031000000000000002, MSG-0304, JPTRM/JPM00010/JPMR00010[2]/JP06400",
        "<JP06219>28, <JP06219>49, MSG-0404, JPTRM/JP06219",
        "<JP06116>20300415, <JP06116>20300431, MSG-0305, JPTRM/JP06116",
        "<JP06219>28</JP06219>, '', MSG-0201, JPTRM/JP06219",
        "<JP06122>1</JP06122>, '', MSG-0201, JPTRM/JPM00010/JPMR00010[2]/JP06122",
        "<JP06122>1</JP06122>, <JPM00011/>, MSG-0204 MSG-0201, JPTRM/JPM00010/JPMR00010[2]/JPM00011",
        "<JPMGH>, <JPMGH><JPM00010/>, MSG-0204, JPMGH/JPM00010"
    })
    void namesFaultAndPlace(String piece, String replacement, String codes, String path) {
        Metering read = Metering.read(Samples.text(Metering.SAME_DAY_HIGH).replaceFirst(piece, replacement));

        assertThat(read.codes()).contains(codes.split(" "));
        assertThat(read.reading().findings()).anySatisfy(finding -> {
            assertThat(finding.place().path()).isEqualTo(path);
            assertThat(finding.place().line()).isEqualTo(2);
            assertThat(finding.text().ja()).isNotBlank();
        });
        assertThat(read.reading().isWhole()).isFalse();
        assertThat(read.reading().head()).isNull();
    }

    @Test
    void tellsLineAndColumnInCharacters() {
        String file = Samples.text(Metering.SAME_DAY_HIGH)
                .replace("見本はな商店", "見本\uD83C\uDF38\n商店")
                .replaceFirst("<JP06123>0<", "<JP06123>x<");

        Place place = Metering.read(file).reading().findings().getFirst().place();

        assertThat(place.line()).isEqualTo(3);
        assertThat(file.lines().toList().get(2).substring(place.column() - 1)).startsWith("<JP06123>x");
    }

    @Test
    void refusesSlotsTwiceInADay() {
        String twice = Samples.text(Metering.DAILY_HIGH).replace("<JP06219>05", "<JP06219>04");

        assertThat(Metering.read(twice).codes()).containsExactly("MSG-0402");
    }

    @Test
    void refusesAHeadThatSaysSomethingElseThanTheName() {
        byte[] file = Samples.bytes(Metering.SAME_DAY_HIGH);

        assertThat(Metering.read(name("W401102030041514000000.xml"), file).codes())
                .containsExactly("MSG-0610");
        assertThat(Metering.read(name("W401202030041600000000.xml"), file).codes())
                .containsExactly("MSG-0610", "MSG-0610");
    }

    @Test
    void refusesDtdAndBrokenBytes() {
        String dtd = "<!DOCTYPE SBD-MSG [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><SBD-MSG>&a;</SBD-MSG>";
        assertThat(Metering.read(dtd).codes()).containsExactly("MSG-0005");

        byte[] broken = Samples.bytes(Metering.SAME_DAY_HIGH);
        broken[broken.length / 2] = (byte) 0xFF;
        assertThat(Metering.read(broken).codes()).containsExactly("MSG-0003");
        assertThat(Metering.read("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><a/>")
                        .codes())
                .containsExactly("MSG-0002");
        assertThat(Metering.read("").codes()).containsExactly("MSG-0004");
    }

    private static MeteringFileName name(String file) {
        return (MeteringFileName) Objects.requireNonNull(FileName.read(file).name());
    }
}
