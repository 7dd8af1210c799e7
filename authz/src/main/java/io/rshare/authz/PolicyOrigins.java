package io.rshare.authz;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicyOrigin.AttachedEntity;
import io.rshare.authz.compile.PolicyOrigin.Scope;
import io.rshare.authz.compile.PolicyOrigin.Type;
import io.rshare.domain.identity.AttachedPolicy;

/** The words of the domain in the words of the engine. */
final class PolicyOrigins {
  private PolicyOrigins() {}

  static PolicyOrigin of(AttachedPolicy policy) {
    return new PolicyOrigin(
        policy.name(), type(policy), policy.version(), attachedTo(policy), scope(policy));
  }

  private static Type type(AttachedPolicy policy) {
    return switch (policy.type()) {
      case SYSTEM -> Type.SYSTEM;
      case CUSTOM -> Type.CUSTOM;
    };
  }

  private static AttachedEntity attachedTo(AttachedPolicy policy) {
    return switch (policy.attachedTo()) {
      case USER -> AttachedEntity.RAM_USER;
      case GROUP -> AttachedEntity.RAM_GROUP;
      case ROLE -> AttachedEntity.RAM_ROLE;
      case DIRECTORY_TARGET -> AttachedEntity.RESOURCE_DIRECTORY_TARGET;
    };
  }

  private static Scope scope(AttachedPolicy policy) {
    return switch (policy.scope()) {
      case ACCOUNT -> Scope.ACCOUNT;
      case RESOURCE_GROUP -> Scope.RESOURCE_GROUP;
      case FOLDER -> Scope.FOLDER;
    };
  }
}
