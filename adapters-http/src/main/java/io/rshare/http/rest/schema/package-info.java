/**
 * Forms of JSON: read off records and declared parameters, used to check what comes in and to
 * describe it. Knows no route and no HTTP.
 */
@NullMarked
package io.rshare.http.rest.schema;

import org.jspecify.annotations.NullMarked;
