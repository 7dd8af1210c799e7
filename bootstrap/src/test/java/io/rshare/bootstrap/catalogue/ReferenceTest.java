package io.rshare.bootstrap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.OperationCatalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every documented parameter is bound, every documented field of an answer is there in its type.
 * The tables are transcribed from the reference, deprecated fields left out.
 */
class ReferenceTest {
  private final OperationCatalogue catalogue = OperationCatalogueTest.catalogue();

  @Test
  void theReferenceIsWhole() {
    assertThat(SpecFile.rows("parameters.tsv").map(List::getFirst).distinct())
        .hasSizeGreaterThan(20);
    assertThat(SpecFile.rows("responses.tsv").map(List::getFirst).distinct()).hasSize(28);
  }

  @Test
  void everyDocumentedFieldIsAnsweredInItsType() {
    Set<String> absent =
        SpecFile.rows("absent-fields.tsv").map(List::getFirst).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Operation<?, ?> operation : catalogue.all()) {
      Map<String, String> answered = new HashMap<>(Map.of("RequestId", "string"));
      addFields(result(operation), "", answered);
      SpecFile.rows("responses.tsv")
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
        if (inner != String.class) {
          addFields((Class<?>) inner, path + "[].", fields);
        }
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
}
