@NullMarked
package org.koiki.supplypoint.web;

import org.jspecify.annotations.NullMarked;
