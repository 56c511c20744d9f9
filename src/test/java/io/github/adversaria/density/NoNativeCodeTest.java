package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/**
 * Work on the line runs where ND4J's natives are not: the class that loads them is never asked for.
 */
class NoNativeCodeTest {

  @Test
  void everyFamilyOfTheLineWorksWithoutNd4j() throws ReflectiveOperationException {
    var loader = new WithoutNd4j(getClass().getClassLoader());
    Class<?> work = loader.loadClass(OnLineWork.class.getName());
    Method run = work.getDeclaredMethod("run");
    run.setAccessible(true); // to the other loader this is another package
    Object count = run.invoke(null);
    assertThat((int) count).isGreaterThan(50);
    assertThat(work.getClassLoader()).isSameAs(loader);
  }

  /** Everything that a density on the line offers on primitives. */
  static final class OnLineWork {

    private OnLineWork() {}

    static int run() {
      var random = new java.util.SplittableRandom(1);
      int count = 0;
      for (Density density : Families.onLine()) {
        density.draw(3, random);
        density.logDensity(density.drawPoint(random)[0]);
        density.logDensityAt(new double[] {0.5});
        density.cdf(density.quantile(0.3));
        density.survival(density.upperQuantile(0.3));
        density.landmarks();
        density.support();
        density.show();
        try {
          density.mean();
          density.variance();
          density.entropy();
        } catch (NoClosedFormException e) {
          // some have none
        }
        count++;
      }
      return count;
    }
  }

  /** Defines this project's classes anew and knows no class of ND4J's factory. */
  private static final class WithoutNd4j extends ClassLoader {

    WithoutNd4j(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.nd4j.linalg.factory")) {
        throw new ClassNotFoundException(name + " is hidden by this test");
      }
      if (!name.startsWith("io.github.adversaria.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream stream =
          getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
