package io.github.adversaria.show;

import java.util.function.Supplier;

/** Looks at nothing. */
enum SilentLiveListener implements LiveListener {
  INSTANCE;

  @Override
  public void offer(Supplier<? extends Showable> picture) {}

  @Override
  public void finish(Showable picture) {}
}
