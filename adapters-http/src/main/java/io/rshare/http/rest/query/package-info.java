/** Routes of the questions about access and policies. */
@NullMarked
package io.rshare.http.rest.query;

import org.jspecify.annotations.NullMarked;
