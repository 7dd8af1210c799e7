@NullMarked
package io.rshare.application.query;

import org.jspecify.annotations.NullMarked;
