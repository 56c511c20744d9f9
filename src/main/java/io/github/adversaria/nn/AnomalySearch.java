package io.github.adversaria.nn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The search behind {@link Anomaly}, over the graph of one computation. */
final class AnomalySearch {

  private final Map<Tensor, String> names = new IdentityHashMap<>();
  private final List<Tensor> variables = new ArrayList<>();

  private AnomalySearch() {}

  static AnomalySearch of(List<Parameter> parameters) {
    AnomalySearch search = new AnomalySearch();
    for (Parameter parameter : parameters) {
      search.names.put(parameter.value(), "parameter " + parameter.name());
      search.variables.add(parameter.value());
    }
    return search;
  }

  /** The first bad number in the computation of a value. */
  Optional<Anomaly> value(Tensor value) {
    for (Tensor tensor : order(value)) {
      // Arguments come first, so those of the first bad result are sound.
      if (!NumberRange.of(tensor).finite()) {
        return Optional.of(
            tensor.origin() == null
                ? Anomaly.given(names.getOrDefault(tensor, "a constant"), tensor)
                : Anomaly.made(tensor));
      }
    }
    return Optional.empty();
  }

  /** The first in the computation of a value, or else in that of its gradients. */
  Optional<Anomaly> gradient(Tensor value) {
    // Seen as a product with a variable, so that all that passes back remembers how it was made.
    Tensor root = value.times(Reductions.one(value).asVariable());
    List<Tensor> results = new ArrayList<>();
    for (Tensor tensor : order(root)) {
      if (tensor.isTracked()) {
        results.add(tensor);
      }
    }
    Optional<Anomaly> before = value(value);
    if (before.isPresent()) {
      return before;
    }
    List<Tensor> adjoints = Gradient.grad(root, results);
    for (int i = results.size() - 1; i >= 0; i--) {
      Origin origin = results.get(i).origin();
      if (origin != null) {
        Optional<Anomaly> found = passBack(origin, adjoints.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    // Every contribution was finite; a sum of them need not be.
    for (Tensor adjoint : Gradient.grad(root, variables)) {
      Optional<Anomaly> found = value(adjoint);
      if (found.isPresent()) {
        return found.map(anomaly -> anomaly.passingBack("what several operations share"));
      }
    }
    return Optional.empty();
  }

  private Optional<Anomaly> passBack(Origin origin, Tensor adjoint) {
    List<Anomaly> found = new ArrayList<>();
    origin.pull.back(
        adjoint,
        (argument, gradient) -> {
          if (argument.isTracked() && found.isEmpty()) {
            value(gradient.get()).ifPresent(found::add);
          }
        });
    return found.stream().findFirst().map(anomaly -> anomaly.passingBack(origin.operation));
  }

  /** A tensor and all that it was made of, arguments first. Deep graphs need no deep stack. */
  private static List<Tensor> order(Tensor last) {
    List<Tensor> order = new ArrayList<>();
    Set<Tensor> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Tensor> done = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Tensor> open = new ArrayDeque<>();
    open.push(last);
    while (!open.isEmpty()) {
      Tensor tensor = open.peek();
      if (entered.add(tensor)) {
        if (tensor.origin() != null) {
          Tensor[] arguments = tensor.origin().arguments;
          for (int i = arguments.length - 1; i >= 0; i--) {
            if (!entered.contains(arguments[i])) {
              open.push(arguments[i]);
            }
          }
        }
      } else {
        open.pop();
        if (done.add(tensor)) {
          order.add(tensor);
        }
      }
    }
    return order;
  }
}
