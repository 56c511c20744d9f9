package io.github.adversaria.game;

/** A change of the field that players follow. */
interface Adjustment {

  /** Its name and settings, or nothing where the field stays as it is. */
  String name();

  /** Where it comes from, or nothing. */
  String source();

  /** The field to follow instead. */
  Field of(Costs costs);

  /** No change. */
  static Adjustment none() {
    return new Adjustment() {

      @Override
      public String name() {
        return "";
      }

      @Override
      public String source() {
        return "";
      }

      @Override
      public Field of(Costs costs) {
        return costs;
      }
    };
  }
}
