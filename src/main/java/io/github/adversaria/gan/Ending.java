package io.github.adversaria.gan;

/** How a training ended. */
public enum Ending {
  /** All steps that were asked for were taken. */
  COMPLETE,
  /** A loss or a weight was no finite number any more; the run's reason says where it came from. */
  DIVERGED,
  /** What the training was told to wait for came true. */
  STOPPED_EARLY,
  /** The thread was interrupted. */
  INTERRUPTED
}
