/**
 * The pipeline that every call goes through, and the catalogue of operations. Dispatch,
 * authorisation and documents derive from the catalogue. No wire format and no SQL may live here.
 */
@NullMarked
package io.rshare.application;

import org.jspecify.annotations.NullMarked;
