/** Adding to the list of accepted findings without touching what people wrote in it. */
import { Document, isSeq, parseDocument } from 'yaml';
import type { AcceptedEntry } from '../model.js';

/**
 * @param text the list as it is; '' for a new one
 * @param heading comment over a new list
 * @returns the list with the entries behind its own, comments and order kept
 */
export function addAccepted(text: string, entries: readonly Omit<AcceptedEntry, 'line'>[], heading: string): string {
  const document = text.trim() === '' ? new Document({ accepted: [] }) : parseDocument(text, { version: '1.2', schema: 'core' });
  if (text.trim() === '') document.commentBefore = heading.split('\n').map((line) => ` ${line}`).join('\n');
  const list: unknown = document.getIn(['accepted'], true);
  if (!isSeq(list)) document.setIn(['accepted'], document.createNode([]));
  for (const entry of entries) document.addIn(['accepted'], document.createNode(Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null))));
  const whole: unknown = document.getIn(['accepted'], true);
  if (isSeq(whole)) whole.flow = false;
  return document.toString({ lineWidth: 0 });
}
