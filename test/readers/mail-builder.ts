/** Mails composed by hand, as mail programs save them. */

/** A part in base64 with a plain name. */
export function attachment(name: string, content: string | Uint8Array, type = 'application/octet-stream'): string {
  const data = Buffer.from(content).toString('base64').replace(/.{76}/gu, '$&\r\n');
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${data}`;
}

/** A letter in words with `parts` (headers, blank line, body; one byte a character) after it. */
export function mail({ subject = 'Bao cao', boundary = 'ngoai', parts }: { subject?: string; boundary?: string; parts: string[] }): Uint8Array {
  const all = ['Content-Type: text/plain; charset=utf-8\r\n\r\nKinh gui anh, em gui 15 bao cao.', ...parts];
  const head = `From: Van phong <a@b.vn>\r\nTo: c@d.vn\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`;
  return new Uint8Array(Buffer.from(`${head}${all.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`, 'latin1'));
}
