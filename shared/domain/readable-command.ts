import { isReadable } from './text.ts';

/** Where in a command a text stands that no person could read, as a path; null when all can be read. */
export function unreadableIn(command: { readonly kind: string }): PropertyKey[] | null {
  // What a scanner gives is read by its own rules and kept nowhere.
  return command.kind === 'check-in-badge' ? null : unreadablePath(command);
}

/** Goes as deep as the forms of the commands, which are known: what is looked through was parsed before. */
function unreadablePath(part: unknown): PropertyKey[] | null {
  if (typeof part === 'string') return isReadable(part) ? null : [];
  if (typeof part !== 'object' || part === null) return null;
  for (const [key, value] of Object.entries(part)) {
    const path = unreadablePath(value);
    if (path) return [key, ...path];
  }
  return null;
}
