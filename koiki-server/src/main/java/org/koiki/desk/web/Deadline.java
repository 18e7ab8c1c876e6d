package org.koiki.desk.web;

import java.time.Instant;
import java.time.LocalDate;

/** When day-ahead plans for a delivery day close. */
record Deadline(LocalDate day, Instant closes) {}
