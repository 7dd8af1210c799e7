/** Alibaba Cloud accounts as the service sees them: id, site, legal entity. */
@NullMarked
package io.rshare.domain.account;

import org.jspecify.annotations.NullMarked;
