/** The members' own numbers of the operations (サービス番号), shown beside their official names. */
@NullMarked
package org.koiki.switching.service;

import org.jspecify.annotations.NullMarked;
