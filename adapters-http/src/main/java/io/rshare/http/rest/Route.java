package io.rshare.http.rest;

import io.rshare.application.Parameter;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.rest.schema.ParameterSchema;
import io.rshare.http.rest.schema.RecordReader;
import io.rshare.http.rest.schema.RecordSchema;
import io.rshare.http.rest.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A route of the REST interface: what the document says of it, and what answers. A bean of this
 * type is all it takes to have one more.
 *
 * @param method HTTP method
 * @param path below {@code /v1}
 * @param name what generated clients call it, lower camel case
 * @param group heading in the document
 * @param summary one sentence
 * @param open whether it answers without a token
 * @param success status of a call that went well; 204 if there is nothing to say
 * @param inputs what it is told
 * @param result what it answers
 * @param mediaType of the answer
 * @param faults what it may refuse with, besides what every route may
 * @param twin the RPC operation that does the same, where there is one
 * @param handler what answers
 */
public record Route(
    String method,
    PathTemplate path,
    String name,
    String group,
    String summary,
    boolean open,
    int success,
    List<Input> inputs,
    Schema.Structure result,
    String mediaType,
    Set<FaultCode> faults,
    Optional<String> twin,
    Handler handler) {

  /** The usual media type of answers. */
  public static final String JSON = "application/json";

  /** Code that answers the calls of a route. */
  @FunctionalInterface
  interface Handler {
    /** The result record, or text, for these inputs by name; throws {@link Problem} or a fault. */
    Object answer(Map<String, Object> inputs, RestCall call);
  }

  /**
   * Code that answers the calls of a route whose request is a record.
   *
   * @param <I> the request
   * @param <R> the answer; a record without components for an answer without a body
   */
  @FunctionalInterface
  public interface RecordHandler<I extends Record, R extends Record> {
    /** The answer to {@code request}; throws {@link Problem} or a fault. */
    R answer(I request, RestCall call);
  }

  /**
   * A route whose request and answer are records. Components of the request that {@code path} names
   * travel in the path, the others in the query of GET and DELETE and in the body elsewhere.
   */
  public static <I extends Record, R extends Record> Route of(
      String method, String path, Class<I> request, Class<R> answer, RecordHandler<I, R> handler) {
    var template = new PathTemplate(path);
    Schema.Structure result = RecordSchema.of(answer);
    return new Route(
        method,
        template,
        "",
        "",
        "",
        false,
        result.fields().isEmpty() ? 204 : 200,
        Input.placed(method, template, RecordSchema.of(request).fields()),
        result,
        JSON,
        Set.of(),
        Optional.empty(),
        (inputs, call) -> handler.answer(RecordReader.read(inputs, request), call));
  }

  /** An open route that answers with a text somebody else has written. */
  static Route text(String path, String mediaType, Supplier<byte[]> text) {
    return new Route(
        "GET",
        new PathTemplate(path),
        "",
        "",
        "",
        true,
        200,
        List.of(),
        new Schema.Structure("", List.of()),
        mediaType,
        Set.of(),
        Optional.empty(),
        (inputs, call) -> text.get());
  }

  /** The same, described: a name for clients, a heading, one sentence. */
  public Route says(String name, String group, String summary) {
    return new Route(
        method, path, name, group, summary, open, success, inputs, result, mediaType, faults, twin,
        handler);
  }

  /** The same, answered with 201. */
  public Route creates() {
    return new Route(
        method, path, name, group, summary, open, 201, inputs, result, mediaType, faults, twin,
        handler);
  }

  /** The same, without a token. */
  public Route asOpen() {
    return new Route(
        method, path, name, group, summary, true, success, inputs, result, mediaType, faults, twin,
        handler);
  }

  /** The same, which may refuse with these. */
  public Route refuses(FaultCode... codes) {
    return new Route(
        method,
        path,
        name,
        group,
        summary,
        open,
        success,
        inputs,
        result,
        mediaType,
        Set.of(codes),
        twin,
        handler);
  }

  /** The same; inputs that {@code parameters} declare have the bounds and patterns of those. */
  public Route takes(List<Parameter> parameters) {
    Map<String, Schema.Field> declared = new HashMap<>();
    parameters.stream()
        .map(ParameterSchema::field)
        .forEach(field -> declared.put(field.name(), field));
    List<Input> refined =
        inputs.stream()
            .map(
                input ->
                    new Input(
                        input.place(), declared.getOrDefault(input.field().name(), input.field())))
            .toList();
    return new Route(
        method, path, name, group, summary, open, success, refined, result, mediaType, faults, twin,
        handler);
  }

  /** True if there is anything to say in a body. */
  boolean takesBody() {
    return inputs.stream().anyMatch(input -> input.place() == Input.Place.BODY);
  }

  /** The fields that travel in one place. */
  List<Schema.Field> fields(Input.Place place) {
    return inputs.stream().filter(input -> input.place() == place).map(Input::field).toList();
  }
}
