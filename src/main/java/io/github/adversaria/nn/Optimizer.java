package io.github.adversaria.nn;

import java.util.List;

/** A rule that changes parameters by gradients. A value: what it remembers is in its stepper. */
public interface Optimizer {

  /** Starts to optimise these parameters. */
  Stepper over(List<Parameter> parameters);

  /** The same rule with its learning rate multiplied. */
  Optimizer scaled(double factor);

  /** The size of a step, before what the rule makes of it. */
  double learningRate();
}
