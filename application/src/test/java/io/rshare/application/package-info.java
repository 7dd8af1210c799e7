/** Tests of the pipeline, on the in-memory adapter. */
@NullMarked
package io.rshare.application;

import org.jspecify.annotations.NullMarked;
