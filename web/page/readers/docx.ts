// Word documents, by mammoth: paragraphs, headings and lists as HTML, without pictures.
import mammoth from 'mammoth/mammoth.browser';
import type { FileReading } from '../../element/files';

export const readDocx: FileReading = async (file) => {
  const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const result = await mammoth.convertToHtml(
    { arrayBuffer: await file.arrayBuffer() },
    { convertImage: noPictures },
  );
  return { html: result.value };
};
