// E-mails, by postal-mime: the subject as a headline, then the words, from HTML where the mail has it.
import PostalMime from 'postal-mime';
import { textFromHtml } from '../../element/paste';
import type { FileReading } from '../../element/files';

export const readEml: FileReading = async (file) => {
  const mail = await PostalMime.parse(await file.arrayBuffer());
  const words = mail.html ? textFromHtml(mail.html) : (mail.text ?? '');
  return { text: [mail.subject ?? '', words].filter((part) => part.trim() !== '').join('\n\n') };
};
