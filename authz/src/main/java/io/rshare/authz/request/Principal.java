package io.rshare.authz.request;

/** Who asks, as trust policies name them; source: "Edit the trust policy of a RAM role". */
public sealed interface Principal {

  /**
   * A RAM user or role.
   *
   * @param arn {@code acs:ram::<account>:user/<name>} or {@code acs:ram::<account>:role/<name>}
   */
  record Ram(String account, String arn) implements Principal {}

  /**
   * A cloud service.
   *
   * @param name {@code <code>.aliyuncs.com}
   */
  record Service(String name) implements Principal {}

  /**
   * Someone an identity provider vouches for.
   *
   * @param provider {@code acs:ram::<account>:saml-provider/<name>}
   */
  record Federated(String provider) implements Principal {}
}
