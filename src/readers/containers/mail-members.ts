/**
 * A mail as staff save it from mail programs (.eml): its attachments are the reports. What the letter itself says
 * ("kính gửi anh báo cáo tháng 6") is not read: a clerk takes a report from what is attached, and a number quoted in a
 * covering letter would stand beside the same number of the report. Reports from a mail say so in a note.
 */
import type { Attachment, Email } from 'postal-mime';
import { UnreadableError } from '../reader.js';
import type { Container, Member } from './container.js';
import { harmlessName } from './member-name.js';

/** Names for attachments that have none, by their media type. */
const EXTENSIONS: Record<string, string> = {
  'application/pdf': '.pdf', 'application/msword': '.doc', 'message/rfc822': '.eml', 'text/calendar': '.ics', 'text/plain': '.txt',
  'text/html': '.html', 'image/png': '.png', 'image/jpeg': '.jpg', 'application/zip': '.zip', 'application/vnd.ms-excel': '.xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};
const SIGNATURES = new Set(['application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-signature']);

/** @throws UnreadableError `damaged` when the mail is nested absurdly or its headers are endless */
export async function openMailMembers(bytes: Uint8Array): Promise<Container> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch(() => {
    throw new UnreadableError('damaged');
  });
  const note = { id: 'reader.from-mail', params: { subject: shortSubject(mail) }, page: null };
  return {
    kind: 'mail',
    members: mail.attachments.map((attachment, index) => memberOf(attachment, index)),
    open: (index) => {
      const attachment = mail.attachments[index];
      if (attachment === undefined) throw new UnreadableError('damaged');
      return { bytes: contentOf(attachment), notes: [note] };
    },
  };
}

function memberOf(attachment: Attachment, index: number): Member {
  const { filename, mimeType, disposition, related, contentId } = attachment;
  const fallback = `tep-dinh-kem-${index + 1}${EXTENSIONS[mimeType] ?? ''}`;
  // A picture that the letter shows: of its multipart/related, or set in its text by name.
  const isShown = mimeType.startsWith('image/') && (related === true || (disposition === 'inline' && contentId !== undefined));
  return {
    name: harmlessName((filename ?? '').replaceAll('/', '_')) || fallback,
    size: contentOf(attachment).length,
    aside: isShown || SIGNATURES.has(mimeType),
  };
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

const SUBJECT_LENGTH = 120;

function shortSubject({ subject = '' }: Email): string {
  const line = subject.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length <= SUBJECT_LENGTH ? line : `${line.slice(0, SUBJECT_LENGTH)}…`;
}
