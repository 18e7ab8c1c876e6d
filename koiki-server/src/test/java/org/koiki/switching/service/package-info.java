@NullMarked
package org.koiki.switching.service;

import org.jspecify.annotations.NullMarked;
