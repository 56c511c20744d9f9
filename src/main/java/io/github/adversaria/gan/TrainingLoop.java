package io.github.adversaria.gan;

/** Networks in training, and all that a next step depends on. */
interface TrainingLoop {

  /** Whole steps taken so far. */
  int steps();

  /** Puts threads to work. */
  Crew begin();

  /** Why what was trained is no good; empty if every weight is a finite number. */
  String defect();

  /** The threads at work for some steps. */
  interface Crew extends AutoCloseable {

    /**
     * Takes one step, or ends the one that was begun.
     *
     * @param recorded whether losses will be asked for after it
     * @throws DivergedException if a loss is no finite number; its update is not made
     */
    void step(boolean recorded);

    @Override
    void close();
  }
}
