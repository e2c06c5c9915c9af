// React 19 sets properties and listens to events of custom elements by itself.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'article-inspector/define';

function Story({ text }) {
  const [report, setReport] = useState(null);
  return (
    <>
      <p id="count">{report ? `${report.quotes.length} attributions` : 'Reading…'}</p>
      <article-inspector
        base="/article-inspector/"
        text={text}
        onarticle-inspector:result={(event) => setReport(event.detail.report)}
      />
    </>
  );
}

const text = `The harbour will reopen in May, Mayor Ana Prieto said on Monday.

“We are ready,” Prieto said.`;

createRoot(document.querySelector('#app')).render(<Story text={text} />);
