/** Writes down what there is to ask for: examples, and schemas as JSON schema. Knows no route. */
@NullMarked
package io.rshare.http.rest.document;

import org.jspecify.annotations.NullMarked;
