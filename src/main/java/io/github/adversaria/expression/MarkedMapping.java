package io.github.adversaria.expression;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.stream.Stream;

/** A mapping with landmarks beside its own. */
record MarkedMapping(Mapping mapping, List<Landmark> marks) implements Mapping {

  MarkedMapping {
    for (Landmark mark : marks) {
      Require.notNull("an element of landmarks", mark);
    }
    marks = List.copyOf(marks);
  }

  @Override
  public double at(double x, double[] parameters) {
    return mapping.at(x, parameters);
  }

  @Override
  public double slope(int order, double x, double[] parameters) {
    return mapping.slope(order, x, parameters);
  }

  @Override
  public double parameterSlope(int parameter, double x, double[] parameters) {
    return mapping.parameterSlope(parameter, x, parameters);
  }

  @Override
  public double atPoint(double[] point, double[] parameters) {
    return mapping.atPoint(point, parameters);
  }

  @Override
  public List<Landmark> landmarks(double[] parameters) {
    return Stream.concat(mapping.landmarks(parameters).stream(), marks.stream()).toList();
  }
}
