package io.rshare.http.rest;

import io.rshare.http.rest.document.DemoCalls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The routes that describe the others: the document, and a page to read. */
final class Documents {
  private static final String GROUP = "About this interface";

  private Documents() {}

  /** {@code routes} and those that describe them and themselves. */
  static List<Route> added(List<Route> routes) {
    List<Route> all = new ArrayList<>(routes);
    all.add(
        Route.text("/v1/openapi.json", Route.JSON, once(() -> OpenApi.of(all)))
            .says("getOpenApi", GROUP, "This document."));
    all.add(
        Route.text("/v1/docs", "text/html;charset=utf-8", once(() -> DocumentPage.of(all)))
            .says("getDocs", GROUP, "This document as a web page."));
    List<String> order = DemoCalls.routes();
    all.sort(Comparator.comparingInt(route -> place(route, order)));
    return all;
  }

  /** Where a route stands; one without an example behind all others. */
  private static int place(Route route, List<String> order) {
    int place = order.indexOf(route.name());
    return place < 0 ? order.size() : place;
  }

  /** Made when somebody asks; most services are never asked. */
  private static Supplier<String> once(Supplier<String> text) {
    return new Supplier<>() {
      private String made = "";

      @Override
      public synchronized String get() {
        if (made.isEmpty()) {
          made = text.get();
        }
        return made;
      }
    };
  }
}
