/**
 * Games of two players: what each pays, where neither wants to move, and what happens when both
 * follow their gradients, by steps or in continuous time. Open {@link
 * io.github.adversaria.game.Game} first, then {@link io.github.adversaria.game.UpdateRule} and
 * {@link io.github.adversaria.game.Trajectory}. Ready games are in {@link
 * io.github.adversaria.game.QuadraticGame}, {@link io.github.adversaria.game.DiracGan}, {@link
 * io.github.adversaria.game.GaussianGan} and {@link io.github.adversaria.game.RockPaperScissors}.
 *
 * <p>Both players <i>minimise</i>: in a zero-sum game with value V the first pays V and the second
 * pays −V. Their choices x and y stand one after the other in one vector z = (x, y), and the field
 * v(z) = (∇_x of the first's cost, ∇_y of the second's) is what a simultaneous step subtracts.
 */
package io.github.adversaria.game;
