package io.github.adversaria.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why trials were undecided, counted. */
final class Troubles {

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void add(String trouble) {
    counts.merge(trouble, 1, Integer::sum);
  }

  List<String> mostFrequentFirst() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
