/** Files that hold files: which there are, and the choice between them. */
import type { Limits } from '../limits.js';
import type { Container } from './containers/container.js';
import { openMailMembers } from './containers/mail-members.js';
import { openZipMembers } from './containers/zip-members.js';
import { identify } from './detect.js';

export type { Container } from './containers/container.js';
export { tooManyBytes, tooManyEntries } from './containers/zip-members.js';

/**
 * The files inside these bytes; null when they are not a container.
 * @throws UnreadableError for a container that can't be listed or exceeds the limits
 */
export async function openContainer(bytes: Uint8Array, limits: Limits): Promise<Container | null> {
  const kind = identify(bytes);
  if (kind === 'zip') return openZipMembers(bytes, limits);
  return kind === 'mail' ? openMailMembers(bytes) : null;
}
