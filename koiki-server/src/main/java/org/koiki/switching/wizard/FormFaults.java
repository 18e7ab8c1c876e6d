package org.koiki.switching.wizard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.koiki.message.Text;
import org.koiki.switching.bulk.FormWriter;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells faults of applications by the names that fields have on the form. */
@Component
class FormFaults {
    private static final Set<String> GIVEN = Set.of("kind", "family", "supplyPoint");

    private final FormWriter writer;
    private final Faults faults;
    private final MessageSource messages;

    FormFaults(FormWriter writer, Faults faults, MessageSource messages) {
        this.writer = writer;
        this.faults = faults;
        this.messages = messages;
    }

    List<FormFault> of(List<Fault> found) {
        return found.stream().map(this::of).toList();
    }

    private FormFault of(Fault fault) {
        return writer.at(fault.field())
                .map(field -> told(faults.named(fault, name(field)), field))
                .orElseGet(() -> new FormFault(fault.code(), null, fault.text(), fault.remedy()));
    }

    private static FormFault told(Fault fault, String field) {
        return new FormFault(fault.code(), GIVEN.contains(field) ? null : field, fault.text(), fault.remedy());
    }

    private Text name(String field) {
        return new Text(name(field, Locale.JAPANESE), name(field, Locale.ENGLISH));
    }

    private String name(String field, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("wizard.field." + field, null, field, locale), field);
    }
}
