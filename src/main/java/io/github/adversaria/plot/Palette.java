package io.github.adversaria.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * At most {@link #MOST} colours that stand for all colours of a picture: the colours themselves
 * where there are no more, else the mean colours of boxes made by median cut (Heckbert, SIGGRAPH
 * 1982). Each colour counts by the square root of its pixels, so that rare shades at the edges of
 * text keep their share beside large areas. More colours than {@link #MOST} change nothing that the
 * eye sees in a chart, and cost a fifth more bytes.
 */
final class Palette {

  static final int MOST = 64;

  /** So many of the commonest colours are kept exactly: paper, lines and areas keep their tone. */
  static final int EXACT = 20;

  /** On surfaces colours change from facet to facet: with fewer these merge into patches. */
  static final int MOST_OF_SURFACE = 128;

  /** With heat maps, so many colours besides theirs. */
  static final int MOST_BESIDE_HEAT = 24;

  /** So many of the commonest of these are kept exactly. */
  static final int EXACT_BESIDE_HEAT = 6;

  private final int[] colours;
  private final Map<Integer, Integer> indices = new HashMap<>();

  private Palette(int[] colours) {
    this.colours = colours;
    for (int i = 0; i < colours.length; i++) {
      indices.put(colours[i], i);
    }
  }

  static Palette of(BufferedImage picture) {
    return of(picture, Set.of(), MOST, EXACT);
  }

  /** The palette of a shaded surface. */
  static Palette ofSurface(BufferedImage picture) {
    return of(picture, Set.of(), MOST_OF_SURFACE, EXACT);
  }

  /** The palette of a picture with heat maps, whose colours are kept exactly. */
  static Palette withHeatMap(BufferedImage picture) {
    return of(picture, ColourMap.ALL, MOST_BESIDE_HEAT, EXACT_BESIDE_HEAT);
  }

  /** At most so many colours besides those to be kept, the commonest of them exactly. */
  private static Palette of(BufferedImage picture, Set<Integer> kept, int most, int exact) {
    // Counted by runs, of which a chart has few; sorted, so that the same picture gives the same.
    var counts = new TreeMap<Integer, Integer>();
    int[] pixels = pixels(picture);
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(pixels[start], i - start, Integer::sum);
        start = i;
      }
    }
    var shades = new ArrayList<Shade>();
    counts.forEach((rgb, count) -> shades.add(new Shade(rgb, Math.sqrt(count))));
    int keptHere = (int) counts.keySet().stream().filter(kept::contains).count();
    shades.sort(
        Comparator.<Shade>comparingInt(shade -> kept.contains(shade.rgb()) ? 0 : 1)
            .thenComparing(Comparator.comparingDouble(Shade::weight).reversed()));
    return new Palette(
        shades.size() <= keptHere + most
            ? counts.keySet().stream().mapToInt(rgb -> rgb).toArray()
            : cut(shades, keptHere + most, keptHere + exact).stream()
                .mapToInt(Box::mean)
                .distinct()
                .toArray());
  }

  static int[] pixels(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] &= 0xFFFFFF;
    }
    return pixels;
  }

  /** The colours as 0xRRGGBB. */
  int[] colours() {
    return colours.clone();
  }

  /** The index of the nearest colour of the palette. */
  int index(int rgb) {
    return indices.computeIfAbsent(rgb, this::nearest);
  }

  private int nearest(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int distance = 0;
      for (int channel = 0; channel < 3; channel++) {
        int difference = channel(rgb, channel) - channel(colours[i], channel);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int channel(int rgb, int channel) {
    return rgb >> 16 - 8 * channel & 0xFF;
  }

  /**
   * The boxes: the first {@code exact} shades by themselves; then in each step the box with the
   * greatest spread cut at its median.
   */
  private static List<Box> cut(List<Shade> shades, int most, int exact) {
    var boxes = new ArrayList<Box>();
    shades.subList(0, exact).forEach(shade -> boxes.add(new Box(List.of(shade))));
    boxes.add(new Box(List.copyOf(shades.subList(exact, shades.size()))));
    while (boxes.size() < most) {
      Box widest = boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
      boxes.remove(widest);
      boxes.addAll(widest.halves());
    }
    return boxes;
  }

  /** A colour and how much it counts. */
  private record Shade(int rgb, double weight) {}

  /** Shades that one colour will stand for. */
  private static final class Box {

    private final List<Shade> shades;
    private final double weight;
    private final int channel;
    private final double spread;

    Box(List<Shade> shades) {
      this.shades = shades;
      this.weight = shades.stream().mapToDouble(Shade::weight).sum();
      double[] variances = new double[3];
      int widest = 0;
      for (int i = 0; i < 3; i++) {
        double mean = mean(i);
        int at = i;
        for (Shade shade : shades) {
          double difference = channel(shade.rgb(), at) - mean;
          variances[i] += shade.weight() * difference * difference;
        }
        widest = variances[i] > variances[widest] ? i : widest;
      }
      this.channel = widest;
      this.spread = shades.size() > 1 ? variances[widest] : -1;
    }

    double spread() {
      return spread;
    }

    private double mean(int i) {
      return shades.stream().mapToDouble(s -> s.weight() * channel(s.rgb(), i)).sum() / weight;
    }

    int mean() {
      if (shades.size() == 1) {
        return shades.get(0).rgb();
      }
      return (int) Math.round(mean(0)) << 16
          | (int) Math.round(mean(1)) << 8
          | (int) Math.round(mean(2));
    }

    List<Box> halves() {
      var sorted = new ArrayList<>(shades);
      sorted.sort(Comparator.comparingInt(shade -> channel(shade.rgb(), channel)));
      double half = 0;
      int middle = 0;
      while (middle < sorted.size() - 1 && half < weight / 2) {
        half += sorted.get(middle++).weight();
      }
      middle = Math.max(1, middle);
      return List.of(
          new Box(List.copyOf(sorted.subList(0, middle))),
          new Box(List.copyOf(sorted.subList(middle, sorted.size()))));
    }
  }
}
