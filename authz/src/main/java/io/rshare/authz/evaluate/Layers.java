package io.rshare.authz.evaluate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All policies that have a say about a caller, layer by layer.
 *
 * @param <P> a set of policies, as source or compiled
 * @param control one set for each level of the directory, the member first and the Root folder
 *     last; empty when the feature is not in use
 * @param session the policy passed when the role was assumed; null without one
 * @param account identity policies that hold for the whole account: those of a user and its groups,
 *     or those of a role
 * @param group identity policies that hold in the resource group of the resource; null without any
 * @param trust the trust policy of the role to be assumed; null unless the request is to assume one
 * @param trustAlone whether only the trust policy decides about assuming, as in role-based SSO
 */
public record Layers<P>(
    Caller caller,
    List<P> control,
    @Nullable P session,
    P account,
    @Nullable P group,
    @Nullable P trust,
    boolean trustAlone) {

  public Layers {
    control = List.copyOf(control);
  }

  /** Only account-level identity policies, of an ordinary caller. */
  public static <P> Layers<P> identity(P account) {
    return new Layers<>(Caller.ORDINARY, List.of(), null, account, null, null, false);
  }

  /** These layers for another kind of caller. */
  public Layers<P> forCaller(Caller who) {
    return new Layers<>(who, control, session, account, group, trust, trustAlone);
  }

  /** These layers with other account-level identity policies. */
  public Layers<P> withAccount(P policies) {
    return new Layers<>(caller, control, session, policies, group, trust, trustAlone);
  }

  /** These layers under control policies, one set a level, the member first. */
  public Layers<P> underControl(List<P> levels) {
    return new Layers<>(caller, levels, session, account, group, trust, trustAlone);
  }

  /** These layers in a session with its own policy. */
  public Layers<P> inSession(P policy) {
    return new Layers<>(caller, control, policy, account, group, trust, trustAlone);
  }

  /** These layers for a resource in a resource group. */
  public Layers<P> inGroup(P policies) {
    return new Layers<>(caller, control, session, account, policies, trust, trustAlone);
  }

  /** These layers for assuming a role with this trust policy; both sides have to allow it. */
  public Layers<P> assuming(P trustPolicy) {
    return new Layers<>(caller, control, session, account, group, trustPolicy, false);
  }

  /** These layers for role-based SSO, where the trust policy alone decides. */
  public Layers<P> assumingBySso(P trustPolicy) {
    return new Layers<>(caller, control, session, account, group, trustPolicy, true);
  }

  /** The same layers in another form. */
  public <Q> Layers<Q> map(Function<? super P, ? extends Q> form) {
    return new Layers<Q>(
        caller,
        control.stream().<Q>map(form).toList(),
        session == null ? null : form.apply(session),
        form.apply(account),
        group == null ? null : form.apply(group),
        trust == null ? null : form.apply(trust),
        trustAlone);
  }
}
