package io.github.adversaria.show;

import io.github.adversaria.require.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One value in several forms, as a Jupyter front end wants it: it shows the richest form that it
 * knows. Immutable; the {@code with} methods return a new bundle.
 */
public final class MimeBundle {

  public static final String TEXT = "text/plain";
  public static final String HTML = "text/html";
  public static final String LATEX = "text/latex";

  private final Map<String, String> forms;
  private final Png png;

  private MimeBundle(Map<String, String> forms, Png png) {
    this.forms = Collections.unmodifiableMap(forms);
    this.png = png;
  }

  /**
   * A bundle whose only form is plain text.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static MimeBundle text(String text) {
    return new MimeBundle(Map.of(TEXT, Require.notNull("text", text)), null);
  }

  /**
   * This bundle with an HTML form: a self-contained fragment that shows something even where its
   * scripts do not run.
   *
   * @throws IllegalArgumentException if it is null
   */
  public MimeBundle withHtml(String html) {
    return with(HTML, html);
  }

  /**
   * This bundle with a LaTeX form, given without dollar signs; it is stored in display mode.
   *
   * @throws IllegalArgumentException if it is null
   */
  public MimeBundle withLatex(String latex) {
    return with(LATEX, "$$" + Require.notNull("latex", latex) + "$$");
  }

  /**
   * This bundle with a picture.
   *
   * @throws IllegalArgumentException if it is null
   */
  public MimeBundle withPng(Png picture) {
    return new MimeBundle(new LinkedHashMap<>(forms), Require.notNull("picture", picture));
  }

  /**
   * This bundle with one more textual form, for example an animation's own MIME type.
   *
   * @throws IllegalArgumentException if one of the two is null
   */
  public MimeBundle with(String mimeType, String content) {
    var more = new LinkedHashMap<>(forms);
    more.put(Require.notNull("mimeType", mimeType), Require.notNull("content", content));
    return new MimeBundle(more, png);
  }

  /** The plain text; always there. */
  public String text() {
    return forms.get(TEXT);
  }

  /** The HTML fragment, if there is one. */
  public Optional<String> html() {
    return Optional.ofNullable(forms.get(HTML));
  }

  /** The LaTeX form between double dollar signs, if there is one. */
  public Optional<String> latex() {
    return Optional.ofNullable(forms.get(LATEX));
  }

  /** The picture, if there is one. */
  public Optional<Png> png() {
    return Optional.ofNullable(png);
  }

  /** All textual forms by MIME type, the picture not among them. Unmodifiable. */
  public Map<String, String> forms() {
    return forms;
  }

  @Override
  public String toString() {
    return text();
  }
}
