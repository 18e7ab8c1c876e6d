/** The in-plan checks (計画内整合性): one class, one code for each rule. What a rule says and how severe it is stands in {@code rules.csv}. */
@NullMarked
package org.koiki.plan.check;

import org.jspecify.annotations.NullMarked;
