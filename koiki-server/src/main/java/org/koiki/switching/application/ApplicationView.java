package org.koiki.switching.application;

import java.util.List;

/**
 * An application with all it carries, for the applicant and the TSO.
 *
 * @param content by its kind
 */
public record ApplicationView(ApplicationLine application, Content content, List<ApplicationStep> steps) {}
