/**
 * Access to a customer's usage (使用量情報照会): application with consent and identity papers, the TSO's check, a password that is shown
 * once, and the inquiry.
 */
@NullMarked
package org.koiki.switching.usage;

import org.jspecify.annotations.NullMarked;
