package io.github.adversaria.notebook.run;

import io.github.adversaria.exercise.Glossary;
import io.github.adversaria.exercise.SubjectMap;

/** The page on which everything is found: the map, the notation and the glossary as a notebook. */
public final class MapNotebook {

  /** Its file name without suffix: after all that it leads to. */
  public static final String NAME = "27-map-notation-glossary";

  private static final String TITLE =
      """
      # 27 · Map, notation, glossary

      Where each derivation, erratum and system of the five sources is: the section that runs it, the exercises on it, \
      and the classes that it is made of. The sources are called by their numbers, 000 to 004: the tutorial, the notes \
      on GANs and their relatives, the two on the proof, and the closing questions.""";

  private MapNotebook() {}

  /** The notebook, without outputs. */
  public static Notebook notebook() {
    var draft = new NotebookDraft();
    draft.text("title", TITLE);
    draft.code("imports", "import static io.github.adversaria.Adversaria.*;\n\nstart()");
    draft.text("map", SubjectMap.markdown());
    draft.text("progress", "## Exercises\n\nWhat you have solved:");
    draft.code("exercises", "exercises()");
    draft.text("notation", "## Notation\n\n" + Glossary.notation());
    draft.text("glossary", "## Glossary\n\n" + Glossary.markdown());
    return draft.notebook(NAME);
  }
}
