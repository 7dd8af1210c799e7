/** What earlier releases stored: H2 files, and tables of scripts that were edited or cut short. */
@NullMarked
package io.rshare.persistence.legacy;

import org.jspecify.annotations.NullMarked;
