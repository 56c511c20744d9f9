package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stays when something is declared anew. Each test uses names of its own. */
class RedeclarationTest {

  private static CellSession cells;

  @BeforeAll
  static void start() {
    cells = new CellSession();
    cells.value("import java.util.*; import java.util.function.*;");
  }

  @AfterAll
  static void close() {
    cells.close();
  }

  @AfterEach
  void nothingElseWasLost() {
    assertThat(cells.frontEnd.takeErr()).isEmpty();
  }

  @Test
  void methodInOneCell() {
    assertThat(cells.value("int f(){return 1;}  var v=f();  int f(){return 2;}  v")).isEqualTo(1);
    assertThat(cells.value("f()")).isEqualTo(2);
  }

  @Test
  void methodInLaterCells() {
    cells.value("int m(){return 1;}");
    cells.value(
        "int a = m(); var b = List.of(m()); String c = \"c\" + m(); double[] d = {m(), 2};");
    for (int i = 2; i < 5; i++) {
      cells.value("int m(){return " + i + ";}");
      assertThat(cells.value("a")).isEqualTo(1);
      assertThat(cells.value("b")).isEqualTo(List.of(1));
      assertThat(cells.value("c")).isEqualTo("c1");
      assertThat(cells.value("d[0]")).isEqualTo(1.0);
      assertThat(cells.value("m()")).isEqualTo(i);
    }
  }

  @Test
  void assignmentsSurviveToo() {
    cells.value("int start(){return 1;} var count = start(); count = 40; count += 2;");
    cells.value("int start(){return 5;}");
    assertThat(cells.value("count")).isEqualTo(42);
  }

  @Test
  void returnTypeChangesAndInitializerNoLongerCompiles() {
    cells.value("int g(){return 1;} var fromG = g(); int typed = g(); var listG = List.of(g());");
    cells.value("String g(){return \"text\";}");
    assertThat(cells.value("fromG")).isEqualTo(1);
    assertThat(cells.value("typed")).isEqualTo(1);
    assertThat(cells.value("listG")).isEqualTo(List.of(1));
    assertThat(cells.value("g()")).isEqualTo("text");
    assertThat(cells.frontEnd.takeErr()).isEmpty();
  }

  @Test
  void overloadsComeAndGo() {
    cells.value("int o(int x){return x;} int usesO = o(3);");
    cells.value("int o(String s){return s.length();} int o(int x){return -x;}");
    assertThat(cells.value("usesO + o(3) + o(\"four\")")).isEqualTo(3 - 3 + 4);
  }

  @Test
  void lambdaSeesVariablesAndMethodsAsTheyAreNow() {
    cells.value("int h(){return 1;} var w = 10; IntSupplier sum = () -> w + h();");
    assertThat(cells.value("sum.getAsInt()")).isEqualTo(11);
    cells.value("int h(){return 2;}");
    assertThat(cells.value("sum.getAsInt()")).isEqualTo(12);
    cells.value("w = 20");
    assertThat(cells.value("sum.getAsInt()")).isEqualTo(22);
    cells.value("var w = 30;");
    assertThat(cells.value("sum.getAsInt()")).isEqualTo(32);
  }

  @Test
  void objectOfAClassThatUsesTheMethod() {
    cells.value("int k(){return 1;} record P(int a){ int plus(){ return a + k(); } }");
    cells.value("var p = new P(3); P q = new P(4); var ps = List.of(p, q);");
    cells.value("int k(){return 10;}");
    assertThat(cells.value("p.plus()")).isEqualTo(13);
    assertThat(cells.value("q.plus()")).isEqualTo(14);
    assertThat(cells.value("ps.get(0) == p && p instanceof P")).isEqualTo(true);
    assertThat(cells.frontEnd.takeErr()).isEmpty();
  }

  @Test
  void objectOfAClassThatNoLongerCompiles() {
    cells.value("int r(){return 1;} record R(int a){ int plus(){ return a + r(); } }");
    cells.value("var r1 = new R(3); R r2 = new R(4);");
    cells.value("String r(){return \"text\";}");
    assertThat(cells.frontEnd.takeErr()).startsWith("R does not compile");
    assertThat(cells.value("r1.a() + r2.a()")).isEqualTo(7);
    assertThat(cells.value("r1.plus()")).isEqualTo(4);
    cells.value("int r(){return 10;}");
    assertThat(cells.value("r1.plus() + r2.plus()")).isEqualTo(27);
    cells.value("record R(int a){ int plus(){ return a + unknown(); } }");
    assertThat(cells.frontEnd.takeErr()).contains("R cannot be used yet", "r1 was reset", "r2 was");
  }

  @Test
  void objectOfAnAnonymousClass() {
    cells.value(
        "int n(){return 1;} var o1 = new Object(){ int c = 4; int inc(){ return c += n(); } };");
    assertThat(cells.value("o1.inc()")).isEqualTo(5);
    cells.value("int n(){return 2;}");
    assertThat(cells.value("o1.inc()")).isEqualTo(7);
    assertThat(cells.value("o1.c")).isEqualTo(7);
  }

  @Test
  void classDeclaredAnewResetsOnlyVariablesOfThatTypeAndSaysSo() {
    cells.value("record Q(int a){} Q old = new Q(1); var other = 5; var text = \"t\" + old.a();");
    assertThat(cells.frontEnd.takeErr()).isEmpty();
    cells.value("record Q(int a, int b){}");
    assertThat(cells.frontEnd.takeErr()).contains("old was reset").contains("Q");
    assertThat(cells.value("old")).isNull();
    assertThat(cells.value("other")).isEqualTo(5);
    assertThat(cells.value("text")).isEqualTo("t1");
    assertThat(cells.value("old = new Q(1, 2); old.b()")).isEqualTo(2);
  }

  @Test
  void sameClassAgainKeepsItsObjects() {
    String declaration =
        "enum Colour { RED, GREEN } interface Shape { double area(); }\n"
            + "class Square implements Shape { double s = 2; public double area(){ return s * s; } }";
    cells.value(declaration);
    cells.value(
        "Shape shape = new Square(); var colour = Colour.RED; Square square = new Square();");
    cells.value(declaration + " // the cell is run again");
    assertThat(cells.value("shape.area()")).isEqualTo(4.0);
    assertThat(cells.value("square.area()")).isEqualTo(4.0);
    assertThat(cells.value("colour == Colour.RED && shape instanceof Square")).isEqualTo(true);
    assertThat(cells.frontEnd.takeErr()).isEmpty();
  }

  @Test
  void interfaceOrBaseClassDeclaredAnew() {
    cells.value("interface Area { double area(); } var side = 3.0;");
    cells.value(
        "class Disc implements Area { public double area(){ return side; } } var size = 2;");
    cells.value("interface Area { double area(); default double twice(){ return 2 * area(); } }");
    assertThat(cells.value("new Disc().twice()")).isEqualTo(6.0);
    assertThat(cells.value("side + size")).isEqualTo(5.0);
  }

  @Test
  void variableOfAnotherType() {
    cells.value("int t = 3; int u = t + 1;");
    cells.value("String t = \"three\";");
    assertThat(cells.value("t")).isEqualTo("three");
    assertThat(cells.value("u")).isEqualTo(4);
    cells.value("int t = 7;");
    assertThat(cells.value("t")).isEqualTo(7);
  }

  @Test
  void variableDeclaredWithoutAValueStartsAfresh() {
    assertThat(cells.value("int x = 5; int x; x")).isEqualTo(0);
    assertThat(cells.value("String s = \"s\"; String s; s")).isNull();
  }

  @Test
  void importsAgain() {
    cells.value("import static java.lang.Math.*; var root = sqrt(16);");
    cells.value("import static java.lang.Math.*; import java.util.*; import java.util.function.*;");
    assertThat(cells.value("root + max(1, 2)")).isEqualTo(6.0);
  }

  @Test
  void forwardReferences() {
    cells.value(
        "int odd(int n){ return n == 0 ? 0 : even(n - 1); }\n"
            + "int even(int n){ return n == 0 ? 1 : odd(n - 1); }");
    assertThat(cells.value("even(10)")).isEqualTo(1);
    assertThat(cells.frontEnd.takeErr()).isEmpty();

    cells.value("int early(){ return late() + 1; } var before = 8;");
    assertThat(cells.frontEnd.takeErr()).contains("early cannot be used yet").contains("late()");
    CellError error = cells.error("early()");
    assertThat(error.message()).contains("early cannot be used yet").contains("method late()");
    cells.value("int late(){ return 1; }");
    assertThat(cells.value("early()")).isEqualTo(2);
    assertThat(cells.value("before")).isEqualTo(8);
  }

  @Test
  void classUsedBeforeItIsDeclared() {
    CellError error = cells.error("class Holder { Content content; }");
    assertThat(error.message()).startsWith("line 1, column 16: ").contains("class Content");
    cells.value("class Content { int z = 1; } ");
    assertThat(cells.value("new Holder().content")).isNull();
  }

  @Test
  void runningACellAgainWithChangesInItsMethodsKeepsWhatOthersMade() {
    for (int i = 0; i < 6; i++) {
      cells.value(
          "double scale(double d){ return d * "
              + i
              + "; }\n"
              + "DoubleUnaryOperator op = d -> scale(d) + 1;");
      if (i == 0) {
        cells.value("var first = op; var made = op.applyAsDouble(2);");
      }
    }
    assertThat(cells.value("made")).isEqualTo(1.0);
    assertThat(cells.value("first.applyAsDouble(2)")).isEqualTo(11.0);
  }
}
