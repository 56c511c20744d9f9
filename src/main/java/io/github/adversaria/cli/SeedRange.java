package io.github.adversaria.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Seeds from the first to the last. */
record SeedRange(long first, long last) {

  /** Reads {@code 1-10} or {@code 7}. */
  static final class Converter implements ITypeConverter<SeedRange> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    @Override
    public SeedRange convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (matcher.matches()) {
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
        if (first <= last) {
          return new SeedRange(first, last);
        }
      }
      throw new TypeConversionException(
          "'" + text + "' was given; allowed: a seed or a range of seeds, for example 7 or 1-10");
    }
  }
}
