package io.rshare.application;

import io.rshare.application.access.Diagnostics;
import io.rshare.application.access.SessionPolicies;
import io.rshare.application.sts.SessionTokens;
import io.rshare.domain.port.Identities;

/**
 * What the operations of STS and RAM are made of.
 *
 * @param identities users, roles and keys
 * @param sessions tokens of role sessions
 * @param sessionPolicies what reads the policies of sessions
 * @param diagnostics what opens the messages of denials
 */
public record AccessPorts(
    Identities identities,
    SessionTokens sessions,
    SessionPolicies sessionPolicies,
    Diagnostics diagnostics) {}
