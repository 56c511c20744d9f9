package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the players of a training minimise, a line a player: written from the terms that are
 * trained.
 */
public record PlayerLosses(List<NetworkPlayer> players) implements Showable {

  public PlayerLosses {
    players = List.copyOf(Require.notNull("players", players));
  }

  /** Aligned lines, without dollar signs. */
  public String toLatex() {
    return players.stream()
        .map(NetworkPlayer::toLatex)
        .collect(Collectors.joining(" \\\\\n", "\\begin{aligned}\n", "\n\\end{aligned}"));
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(toLatex());
  }

  /** In words, a line a player. */
  @Override
  public String toString() {
    return players.stream().map(NetworkPlayer::toString).collect(Collectors.joining("\n"));
  }
}
