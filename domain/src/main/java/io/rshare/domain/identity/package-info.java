/**
 * Who calls: principals, access keys, and the policies attached to them as text. How a policy is
 * read is not known here.
 */
@NullMarked
package io.rshare.domain.identity;

import org.jspecify.annotations.NullMarked;
