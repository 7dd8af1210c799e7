package io.rshare.application;

import io.rshare.application.access.ContextValue;
import io.rshare.application.access.Trust;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.tag.Tag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The facts about an operation, stated once; everything that needs them derives from here.
 *
 * @param <C> the command of the operation
 */
public final class OperationSpec<C> {
  /** How an operation touches the store. */
  public enum Store {
    /** In a transaction that writes. */
    WRITES,
    /** In a transaction that reads. */
    READS,
    /** Not at all. */
    UNTOUCHED
  }

  /** Calls per second of the operations for which the reference lists no other rate. */
  public static final int USUAL_RATE = 20;

  private final String name;
  private final AccessLevel level;
  private final Store store;
  private final int callsPerSecond;
  private final Map<String, BiFunction<C, Call, List<ContextValue>>> conditions =
      new LinkedHashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final DeclaredParameters declared = new DeclaredParameters();
  private final Set<FaultCode> faults = EnumSet.noneOf(FaultCode.class);
  private final Set<FaultCode> assumedFaults = EnumSet.noneOf(FaultCode.class);
  private Function<C, List<Tag>> requestTags = command -> List.of();
  private BiFunction<C, Call, Optional<String>> resourceGroup = (command, call) -> Optional.empty();
  private BiFunction<C, Call, List<String>> resources = (command, call) -> List.of("*");
  private Product product = Product.RESOURCE_SHARING;
  private BiFunction<C, Call, Optional<Trust>> trust = (command, call) -> Optional.empty();
  private boolean authorised = true;
  private boolean administrative;
  private FaultCode denial = FaultCode.NO_PERMISSION;
  private FaultCode unknownRegion = FaultCode.PARAMETER_INVALID;

  private OperationSpec(String name, AccessLevel level, Store store, int callsPerSecond) {
    this.name = name;
    this.level = level;
    this.store = store;
    this.callsPerSecond = callsPerSecond;
  }

  /** An operation that writes. */
  public static <C> OperationSpec<C> writing(String name, AccessLevel level, int callsPerSecond) {
    return new OperationSpec<>(name, level, Store.WRITES, callsPerSecond);
  }

  /** An operation that reads the store. */
  public static <C> OperationSpec<C> reading(String name, AccessLevel level) {
    return new OperationSpec<>(name, level, Store.READS, USUAL_RATE);
  }

  /** An operation that needs no store. */
  public static <C> OperationSpec<C> untouching(String name, AccessLevel level) {
    return untouching(name, level, USUAL_RATE);
  }

  /** The same, at a rate of its own. */
  public static <C> OperationSpec<C> untouching(
      String name, AccessLevel level, int callsPerSecond) {
    return new OperationSpec<>(name, level, Store.UNTOUCHED, callsPerSecond);
  }

  /** Says to which product the operation belongs, if not to Resource Sharing. */
  public OperationSpec<C> product(Product owner) {
    this.product = owner;
    return this;
  }

  /** Says which resources the command concerns; all of them ({@code *}) where nobody says. */
  public OperationSpec<C> resources(BiFunction<C, Call, List<String>> names) {
    this.resources = names;
    return this;
  }

  /** Lets every authenticated caller in, without asking the authoriser. */
  public OperationSpec<C> open() {
    this.authorised = false;
    return this;
  }

  /** Lets administrators in and nobody else. */
  public OperationSpec<C> forAdministrators() {
    this.administrative = true;
    return this;
  }

  /** Says how a denial is answered. */
  public OperationSpec<C> denial(FaultCode code) {
    this.denial = code;
    return this;
  }

  /** Says how an unknown region is answered. */
  public OperationSpec<C> unknownRegion(FaultCode code) {
    this.unknownRegion = code;
    return this;
  }

  /** Adds a condition key that policies can test; no values means the key is absent. */
  public OperationSpec<C> condition(String key, BiFunction<C, Call, List<ContextValue>> values) {
    conditions.put(key, values);
    return this;
  }

  /** Says which tags of the command fill {@code acs:RequestTag/<key>}. */
  public OperationSpec<C> requestTags(Function<C, List<Tag>> tags) {
    this.requestTags = tags;
    return this;
  }

  /** Says what the role has to say that the command assumes, where it assumes one. */
  public OperationSpec<C> assumes(BiFunction<C, Call, Optional<Trust>> role) {
    this.trust = role;
    return this;
  }

  /** Says which resource group the command concerns. */
  public OperationSpec<C> resourceGroup(BiFunction<C, Call, Optional<String>> group) {
    this.resourceGroup = group;
    return this;
  }

  /** Lists what a call of the operation may carry, in the order of the reference. */
  public OperationSpec<C> takes(Parameter... more) {
    return takes(List.of(more));
  }

  /** The same, several at once. */
  public OperationSpec<C> takes(List<Parameter> more) {
    parameters.addAll(more);
    more.forEach(declared::add);
    return this;
  }

  /** Lists what the operation may refuse with, as documented. */
  public OperationSpec<C> faults(Set<FaultCode> codes) {
    faults.addAll(codes);
    return this;
  }

  /** The same, one by one. */
  public OperationSpec<C> faults(FaultCode... codes) {
    faults.addAll(List.of(codes));
    return this;
  }

  /**
   * Lists what the operation refuses with although no document says so (assumed: where the
   * documents leave a case open).
   */
  public OperationSpec<C> assumedFaults(FaultCode... codes) {
    assumedFaults.addAll(List.of(codes));
    return this;
  }

  /** The API's name for the operation. */
  public String name() {
    return name;
  }

  /** The product it belongs to. */
  public Product product() {
    return product;
  }

  /** The RAM action, such as {@code resourcesharing:CreateResourceShare}. */
  public String action() {
    return product.code() + ":" + name;
  }

  /** The documented access level. */
  public AccessLevel level() {
    return level;
  }

  /** How the operation touches the store. */
  public Store store() {
    return store;
  }

  /** Whether a call may have to wait for the store or for the policies of the caller. */
  boolean waits() {
    return store != Store.UNTOUCHED || authorised;
  }

  /** Documented rate per account and region. */
  public int callsPerSecond() {
    return callsPerSecond;
  }

  /** What a call may carry, beyond what every call carries. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /**
   * Makes {@code in} ready to be bound. Throws a fault for every declared parameter that came in
   * another shape than its own, with the code documented for the parameter, where there is one.
   */
  public void check(Parameters in) {
    try {
      in.check(declared);
    } catch (MisshapenException misshapen) {
      throw misshapen.fault(faults);
    }
  }

  /** Names of the service's condition keys, in documented order. */
  public List<String> conditionKeys() {
    return List.copyOf(conditions.keySet());
  }

  /** What the operation may refuse with, as documented. */
  public Set<FaultCode> faults() {
    return Set.copyOf(faults);
  }

  /** What it refuses with beyond the documents. */
  public Set<FaultCode> assumedFaults() {
    return Set.copyOf(assumedFaults);
  }

  /** Whether the authoriser is asked; every authenticated caller is let in otherwise. */
  public boolean isAuthorised() {
    return authorised;
  }

  /** Whether administrators are let in and nobody else. */
  boolean isForAdministrators() {
    return administrative;
  }

  /** The code of a denial. */
  FaultCode denial() {
    return denial;
  }

  /** The code of an unknown region. */
  FaultCode unknownRegion() {
    return unknownRegion;
  }

  /** The resource names that {@code command} concerns. */
  List<String> resources(C command, Call call) {
    return resources.apply(command, call);
  }

  /** The resource group that {@code command} concerns, where it does. */
  Optional<String> resourceGroup(C command, Call call) {
    return resourceGroup.apply(command, call);
  }

  /** What the role has to say that {@code command} assumes, where it assumes one. */
  Optional<Trust> trust(C command, Call call) {
    return trust.apply(command, call);
  }

  /** The service's condition keys as {@code command} fills them. */
  Map<String, List<ContextValue>> context(C command, Call call) {
    var context = new LinkedHashMap<String, List<ContextValue>>();
    conditions.forEach(
        (key, values) -> {
          List<ContextValue> found = values.apply(command, call);
          if (!found.isEmpty()) {
            context.put(key, found);
          }
        });
    for (Tag tag : requestTags.apply(command)) {
      context.put("acs:RequestTag/" + tag.key(), List.of(ContextValue.of(tag.value())));
    }
    return context;
  }
}
