/**
 * Routes for administrators: the world, entry by entry, as documents that are read, stored whole
 * and taken away. What must hold in a world is the domain's business; here is how it looks in JSON.
 */
@NullMarked
package io.rshare.http.rest.admin;

import org.jspecify.annotations.NullMarked;
