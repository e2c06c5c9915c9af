// In a template: <article-inspector :text="text" @article-inspector:result="...">, with `isCustomElement` told to the
// compiler. A render function, as here, needs no telling.
import { createApp, h, ref } from 'vue';
import 'article-inspector/define';

const text = `The harbour will reopen in May, Mayor Ana Prieto said on Monday.

“We are ready,” Prieto said.`;

createApp({
  setup() {
    const report = ref(null);
    return () => [
      h('p', { id: 'count' }, report.value ? `${report.value.quotes.length} attributions` : 'Reading…'),
      h('article-inspector', {
        base: '/article-inspector/',
        text,
        'onArticle-inspector:result': (event) => (report.value = event.detail.report),
      }),
    ];
  },
}).mount('#app');
