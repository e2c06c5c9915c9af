// White space in the element's style sheets and templates, which minifiers of scripts leave alone: runs with a line
// break become one space; in style sheets comments go, and spaces where CSS needs none.
import ts from 'typescript';

const kBetween = / ?([{};]) ?/g;
const collapsed = (text) => text.replace(/\s*\n\s*/g, ' ');

const kSmaller = {
  html: collapsed,
  svg: collapsed,
  css: (text) => collapsed(text.replace(/\/\*[^]*?\*\//g, '')).replace(kBetween, '$1'),
};

/** The text pieces of `css` and `html` templates, as places in the source. */
function* pieces(node) {
  if (ts.isTaggedTemplateExpression(node) && kSmaller[node.tag.getText()]) {
    const { template } = node;
    const parts = ts.isTemplateExpression(template)
      ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
      : [template];
    for (const part of parts) yield { part, smaller: kSmaller[node.tag.getText()] };
  }
  for (const child of node.getChildren()) yield* pieces(child);
}

export function smallerLiterals() {
  return {
    name: 'smaller-literals',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/web\/element\/.*\.ts$/.test(id)) return undefined;
      const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      let out = code;
      const found = [...pieces(file)].sort((a, b) => b.part.getStart() - a.part.getStart());
      for (const { part, smaller } of found) {
        const [start, end] = [part.getStart(), part.getEnd()];
        // Templates may stand in one another's holes, never in one another's pieces.
        out = out.slice(0, start) + smaller(out.slice(start, end)) + out.slice(end);
      }
      return { code: out, map: null };
    },
  };
}
