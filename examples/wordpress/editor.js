// What editors see: the inspector, following the story while it is written. Plain script, no build.
(({ blocks, blockEditor, data, element }) => {
  const { createElement, useEffect, useRef } = element;

  /** The story's words, block by block. */
  function textOf(html) {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return [...body.children].map((child) => child.textContent.trim()).join('\n\n');
  }

  function Edit() {
    const inspector = useRef(null);
    const html = data.useSelect((select) => select('core/editor').getEditedPostContent(), []);
    useEffect(() => {
      const timer = setTimeout(() => (inspector.current.text = textOf(html)), 500);
      return () => clearTimeout(timer);
    }, [html]);
    return createElement(
      'div',
      blockEditor.useBlockProps(),
      createElement('article-inspector', { ref: inspector }),
    );
  }

  blocks.registerBlockType('article-inspector/sources', { edit: Edit, save: () => null });
})(window.wp);
