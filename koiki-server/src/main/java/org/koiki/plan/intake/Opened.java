package org.koiki.plan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.FileName;
import org.koiki.message.Finding;
import org.koiki.message.PlanReading;

/**
 * A received file, opened.
 *
 * @param zip the zip as received; absent when the XML came without
 * @param xml absent when a fault stands in the way
 * @param entryName name of the XML file as sent, plain text; absent when it was sent without
 * @param name the name as read; absent when it is none
 * @param reading what reading gave, if opening took it; its places are those of the received file
 * @param findings faults of zip, JSON, CSV and file name
 */
record Opened(
        byte @Nullable [] zip,
        byte @Nullable [] xml,
        @Nullable String entryName,
        @Nullable FileName name,
        @Nullable PlanReading reading,
        List<Finding> findings) {}
