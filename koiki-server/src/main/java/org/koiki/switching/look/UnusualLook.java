package org.koiki.switching.look;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.User.Kind;

/**
 * Something that a user did more often on a day than is usual.
 *
 * @param kind whether a person or a program looked
 * @param rule {@code MANY}: looks in all, the rows of a file counted one by one; {@code NIGHT}: looks between evening and morning; {@code BESIDES}: looks that serve no
 *     application, decision or work of the TSO
 * @param count how often
 * @param usual up to how often nobody asks; for programs a figure of its own
 */
public record UnusualLook(
        LocalDate day, String company, @Nullable String user, Kind kind, String rule, int count, int usual) {}
