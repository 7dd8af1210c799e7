package io.rshare.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every documented parameter is bound, every documented field of an answer is there in its type.
 * The tables are transcribed from the reference, deprecated fields left out.
 */
class ReferenceTest {
  private static final Path OPERATIONS =
      Path.of("../application/src/main/java/io/rshare/application/operation");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]+\\b");

  private final OperationCatalogue catalogue = OperationCatalogueTest.catalogue();

  @Test
  void theReferenceIsWhole() {
    assertThat(rows("parameters.tsv").map(List::getFirst).distinct()).hasSizeGreaterThan(20);
    assertThat(rows("responses.tsv").map(List::getFirst).distinct()).hasSize(25);
  }

  @Test
  void everyDocumentedFieldIsAnsweredInItsType() {
    Set<String> absent = rows("absent-fields.tsv").map(List::getFirst).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Operation<?, ?> operation : catalogue.all()) {
      Map<String, String> answered = new HashMap<>(Map.of("RequestId", "string"));
      addFields(result(operation), "", answered);
      rows("responses.tsv")
          .filter(row -> row.getFirst().equals(operation.spec().name()))
          .filter(row -> absent.stream().noneMatch(name -> row.get(1).contains(name)))
          .filter(row -> !row.get(2).equals(answered.get(row.get(1))))
          .forEach(row -> missing.add(row + " but " + answered.get(row.get(1))));
    }
    assertThat(missing).isEmpty();
  }

  private static Class<?> result(Operation<?, ?> operation) {
    return Stream.of(operation.getClass().getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals("Result"))
        .findFirst()
        .orElseThrow();
  }

  private static void addFields(Class<?> record, String prefix, Map<String, String> fields) {
    for (RecordComponent component : record.getRecordComponents()) {
      String name = component.getName();
      String path = prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      add(component.getGenericType(), path, fields);
    }
  }

  private static void add(Type type, String path, Map<String, String> fields) {
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        add(inner, path, fields);
      } else if (Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
        fields.put(path, "array");
        addFields((Class<?>) inner, path + "[].", fields);
      }
    } else if (type == boolean.class || type == Boolean.class) {
      fields.put(path, "boolean");
    } else if (type == String.class || type == Instant.class) {
      fields.put(path, "string");
    } else {
      fields.put(path, "object");
      addFields((Class<?>) type, path + ".", fields);
    }
  }

  /** A parameter is bound where its name stands in the operation or in what the operation uses. */
  @Test
  void everyDocumentedParameterIsBound() {
    List<String> unbound = new ArrayList<>();
    for (Operation<?, ?> operation : catalogue.all()) {
      String name = operation.spec().name();
      String text = textOf(name);
      rows("parameters.tsv")
          .filter(row -> row.getFirst().equals(name))
          .flatMap(row -> Stream.of(row.get(1).split("\\.")))
          .filter(part -> !part.equals("N") && !text.contains("\"" + part + "\""))
          .forEach(part -> unbound.add(name + " " + part));
    }
    assertThat(unbound).isEmpty();
  }

  private String textOf(String operation) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(operation));
    var text = new StringBuilder();
    while (!open.isEmpty()) {
      String name = open.removeLast();
      Path file = OPERATIONS.resolve(name + ".java");
      // PageRequest and the pipeline live one level up.
      Path other = OPERATIONS.resolveSibling(name + ".java");
      Path found = Files.exists(file) ? file : other;
      if (seen.add(name) && Files.exists(found)) {
        String source = read(found);
        text.append(source);
        Matcher names = NAME.matcher(source);
        while (names.find()) {
          // What other operations bind does not count.
          if (catalogue.find(names.group()).isEmpty()
              && !names.group().equals("OperationCatalogue")) {
            open.add(names.group());
          }
        }
      }
    }
    return text.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<List<String>> rows(String file) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("/spec/" + file)),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
