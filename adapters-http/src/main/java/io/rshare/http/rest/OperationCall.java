package io.rshare.http.rest;

import io.rshare.application.FlatJson;
import io.rshare.application.JsonText;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.application.Request;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.OperationCalls;
import io.rshare.http.rest.schema.Names;
import io.rshare.http.rest.schema.ParameterSchema;
import io.rshare.http.rest.schema.RecordSchema;
import io.rshare.http.rest.schema.Schema;
import io.rshare.http.wire.RawParameters;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls an operation with inputs named in lower camel case. The operation gets the flat parameters
 * that it also gets by RPC, so both doors run into the same checks.
 */
final class OperationCall implements Route.Handler {
  /** A parameter of every call, so it never travels in a body. */
  private static final Parameter REGION =
      Parameter.text("RegionId").says("Region of the call; by default the region of the endpoint.");

  private final OperationSpec<?> operation;
  private final OperationCalls calls;
  private final JsonText json;

  private OperationCall(OperationSpec<?> operation, OperationCalls calls, JsonText json) {
    this.operation = operation;
    this.calls = calls;
    this.json = json;
  }

  /** The route of {@code row}. */
  static Route route(
      OperationRoutes.Row row, Operation<?, ?> operation, OperationCalls calls, JsonText json) {
    var path = new PathTemplate(row.path());
    return new Route(
        row.method(),
        path,
        Names.lowerCamel(row.operation()),
        row.group(),
        row.summary(),
        false,
        row.success(),
        inputs(row.method(), path, operation.spec().parameters()),
        RecordSchema.of(resultType(operation)),
        Route.JSON,
        faults(operation.spec()),
        Optional.of(row.operation()),
        new OperationCall(operation.spec(), calls, json));
  }

  private static List<Input> inputs(String method, PathTemplate path, List<Parameter> parameters) {
    List<Schema.Field> fields =
        parameters.stream()
            .filter(parameter -> !parameter.name().equals(REGION.name()))
            .map(ParameterSchema::field)
            .toList();
    var inputs = new ArrayList<>(Input.placed(method, path, fields));
    Parameter region =
        parameters.stream()
            .filter(parameter -> parameter.name().equals(REGION.name()))
            .findFirst()
            .orElse(REGION);
    inputs.add(new Input(Input.Place.QUERY, ParameterSchema.field(region)));
    return List.copyOf(inputs);
  }

  private static Set<FaultCode> faults(OperationSpec<?> spec) {
    var faults = EnumSet.noneOf(FaultCode.class);
    faults.addAll(spec.faults());
    faults.addAll(spec.assumedFaults());
    return faults;
  }

  /** The declared result of {@code operation}: the second argument of its interface. */
  private static Class<? extends Record> resultType(Operation<?, ?> operation) {
    for (Type implemented : operation.getClass().getGenericInterfaces()) {
      if (implemented instanceof ParameterizedType generic
          && generic.getRawType() == Operation.class) {
        return ((Class<?>) generic.getActualTypeArguments()[1]).asSubclass(Record.class);
      }
    }
    throw new IllegalStateException("no result type in " + operation.getClass());
  }

  @Override
  public Object answer(Map<String, Object> inputs, RestCall call) {
    var flat = new RawParameters();
    inputs.forEach(
        (name, value) ->
            FlatJson.each(Names.upperCamel(name), value, Names::upperCamel, flat::add));
    return calls.dispatch(
        new Request(
            operation.name(),
            operation.product().version(),
            new Parameters(flat.values(), json),
            call.caller(),
            call.origin(),
            call.requestId(),
            call.endpointRegion(),
            Optional.empty()));
  }
}
