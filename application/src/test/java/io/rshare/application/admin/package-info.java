@NullMarked
package io.rshare.application.admin;

import org.jspecify.annotations.NullMarked;
