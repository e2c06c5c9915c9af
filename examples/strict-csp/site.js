// No inline script: the five lines of the plain example, in a file.
const inspector = document.querySelector('article-inspector');
inspector.text = document.querySelector('#story').innerText;
