/**
 * What a value returns that shows itself (text, HTML, LaTeX and PNG as one bundle), and how long
 * work reports its progress. Nothing here knows a kernel or a chart. Open {@link
 * io.github.adversaria.show.Showable} first.
 */
package io.github.adversaria.show;
