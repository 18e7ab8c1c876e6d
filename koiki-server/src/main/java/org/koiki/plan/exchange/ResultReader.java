package org.koiki.plan.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MasterData;

/** Reads one file of results and finds every fault in it. */
final class ResultReader {
    private final ResultCodes codes;
    private final FaultList faults = new FaultList();
    private final ResultSums sums = new ResultSums();

    private ResultReader(ResultCodes codes) {
        this.codes = codes;
    }

    static ResultFile read(byte[] csv, MasterData masters, LocalDate day) {
        ResultReader reader = new ResultReader(new ResultCodes(masters, day));
        reader.readAll(csv);
        List<ResultFault> faults = reader.faults.all();
        return new ResultFile(reader.sums.results(), faults);
    }

    private void readAll(byte[] csv) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(csv))) {
            Iterator<CsvRecord> lines = records.iterator();
            header(lines.hasNext() ? lines.next().getFields() : List.of());
            if (!lines.hasNext()) {
                faults.add(ResultRule.EMPTY, 2, null, null, "");
            }
            while (lines.hasNext() && !faults.isFull()) {
                line(lines.next());
            }
        } catch (CharacterCodingException | CsvParseException e) {
            faults.add(ResultRule.UNREADABLE, 1, null, null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        String text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void header(List<String> fields) {
        if (!fields.stream().map(String::strip).toList().equals(ResultColumn.HEADER)) {
            faults.add(ResultRule.HEADER, 1, null, String.join(",", fields), String.join(",", ResultColumn.HEADER));
        }
    }

    private void line(CsvRecord line) {
        long at = line.getStartingLineNumber();
        List<String> fields = line.getFields();
        if (fields.size() != ResultColumn.HEADER.size()) {
            faults.add(ResultRule.FIELDS, at, null, String.valueOf(fields.size()), ResultColumn.HEADER.size());
            return;
        }
        MarketCounterparty market = market(at, fields);
        String participant = participant(at, fields);
        Integer slot = number(ResultRule.SLOT, ResultColumn.SLOT, 1, SlotSeries.SLOTS, at, fields);
        Integer bought = quantity(ResultColumn.BOUGHT, at, fields);
        Integer sold = quantity(ResultColumn.SOLD, at, fields);
        if (market != null && participant != null && slot != null && bought != null && sold != null) {
            sums.add(market, participant, slot, bought, sold, at)
                    .ifPresent(former -> faults.add(
                            ResultRule.TWICE, at, ResultColumn.SLOT.title(), ResultColumn.SLOT.of(fields), former));
        }
    }

    private @Nullable MarketCounterparty market(long at, List<String> fields) {
        String code = ResultColumn.MARKET.of(fields);
        Optional<MarketCounterparty> market = codes.market(code);
        if (market.isEmpty()) {
            faults.add(ResultRule.MARKET, at, ResultColumn.MARKET.title(), code, hint(codes.marketLike(code)));
        }
        return market.orElse(null);
    }

    private @Nullable String participant(long at, List<String> fields) {
        String code = ResultColumn.PARTICIPANT.of(fields);
        Optional<ResultCodes.Participant> known = codes.participant(code);
        if (known.isEmpty()) {
            faults.add(
                    ResultRule.PARTICIPANT,
                    at,
                    ResultColumn.PARTICIPANT.title(),
                    code,
                    hint(codes.participantLike(code)));
            return null;
        }
        String area = ResultColumn.AREA.of(fields);
        if (!area.equals(known.get().area())) {
            faults.add(
                    ResultRule.AREA,
                    at,
                    ResultColumn.AREA.title(),
                    area,
                    known.get().area());
        }
        return code;
    }

    private @Nullable Integer quantity(ResultColumn column, long at, List<String> fields) {
        return number(ResultRule.QUANTITY, column, 0, SlotSeries.MAX, at, fields);
    }

    private @Nullable Integer number(
            ResultRule rule, ResultColumn column, int least, int most, long at, List<String> fields) {
        String text = column.of(fields);
        if (text.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        faults.add(rule, at, column.title(), text, most);
        return null;
    }

    private static String hint(Optional<String> code) {
        return code.map(" → %s ?"::formatted).orElse("");
    }
}
