package io.github.adversaria.theory;

/** Thrown where a claim was asserted that does not hold, or whose bounds are too wide to tell. */
public final class ClaimException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Check check;

  ClaimException(Check check) {
    super(message(check));
    this.check = check;
  }

  ClaimException(Verification verification) {
    super(verification.toString());
    this.check = null;
  }

  private static String message(Check check) {
    String sides =
        check.left()
            + "  against  "
            + check.right()
            + "; residual "
            + Line.boundText(check.residual());
    return check.verdict() == Verdict.FAILS
        ? "The claim fails: " + sides
        : "The bounds are too wide to tell: " + sides;
  }

  /** The check that did not hold; null for a derivation, and after deserialisation. */
  public Check check() {
    return check;
  }
}
