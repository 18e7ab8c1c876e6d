package org.koiki.metering.connection;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * A case in words.
 *
 * @param task what the client has to do
 * @param confirm what only its people can see; absent where requests tell everything
 */
record CaseText(int number, Text title, Text task, @Nullable Text confirm) {
    static CaseText of(NamedCsvRecord line) {
        String confirm = line.getField("confirmJa");
        return new CaseText(
                Integer.parseInt(line.getField("number")),
                new Text(line.getField("ja"), line.getField("en")),
                new Text(line.getField("taskJa"), line.getField("taskEn")),
                confirm.isEmpty() ? null : new Text(confirm, line.getField("confirmEn")));
    }
}
