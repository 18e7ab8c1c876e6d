package org.koiki.switching.look;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user did more often on a day than is usual.
 *
 * @param rule {@code MANY}: looks in all, the rows of a file counted one by one; {@code NIGHT}: looks between evening and morning; {@code BESIDES}: looks that serve no
 *     application, decision or work of the TSO
 * @param count how often
 * @param usual up to how often nobody asks
 */
public record UnusualLook(
        LocalDate day, String company, @Nullable String user, String rule, int count, int usual) {}
