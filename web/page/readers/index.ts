// The kinds of file that the page reads beyond text and HTML. Each reader is a script of its own, fetched from this
// page's folder when the first such file comes; an element in another page can be given the same ones.
import { addFileReader } from '../../element/files';

addFileReader({
  extensions: ['.docx'],
  types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  load: () => import('./docx').then(({ readDocx }) => readDocx),
});

addFileReader({
  extensions: ['.pdf'],
  types: ['application/pdf'],
  load: () => import('./pdf').then(({ readPdf }) => readPdf),
});

addFileReader({
  extensions: ['.eml'],
  types: ['message/rfc822'],
  load: () => import('./eml').then(({ readEml }) => readEml),
});
