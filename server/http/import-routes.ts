import express, { Router } from 'express';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { ImportReply, Answer } from '../../shared/wire.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { actorOf, refuse, type Senders } from './answer.ts';
import { ownPagesOnly } from './same-origin.ts';

/** A real event takes 50 KB; a workbook that is sent may take this much, in bytes. */
const largestUpload = 20 * 1024 * 1024;

export type ImportRouteParts = Senders & {
  /** Gives a command on behalf of the one who sent the request. */
  give: (command: Command, actor: Actor) => Promise<Answer>;
};

/** An organiser sends the workbook, with the same checks and the same sentences as on the command line. */
export function importRoutes(parts: ImportRouteParts): Router {
  const router = Router();
  // Who may not import is told before a byte of the workbook is read.
  router.post('/import', ownPagesOnly, (request, response, next) => {
    if (actorOf(parts, request).role === 'organiser') next();
    else refuse(response, 'not-allowed');
  });
  router.post(
    '/import',
    express.raw({ type: () => true, limit: largestUpload }),
    async (request, response) => {
      const body: unknown = request.body;
      if (!Buffer.isBuffer(body) || body.length === 0) return refuse(response, 'malformed');
      const reading = await readWorkbook(body);
      const { warnings } = reading;
      if (reading.kind === 'refused') {
        const refused: ImportReply = { kind: 'refused', problems: reading.problems, warnings };
        return void response.status(422).json(refused);
      }
      const { programme } = reading;
      const answer = await parts.give({ kind: 'import-programme', programme }, actorOf(parts, request));
      if (answer.kind === 'refused') {
        if (answer.refusal.code === 'not-saved') return refuse(response, 'not-saved');
        const clashing: ImportReply = { kind: 'not-imported', refusal: answer.refusal, warnings };
        return void response.status(409).json(clashing);
      }
      const { companies, delegates, meetings } = programme;
      const imported: ImportReply = {
        kind: 'imported',
        revision: answer.revision,
        // An import that changed nothing made no step.
        isNew: answer.changes.length > 0,
        size: { companies: companies.length, delegates: delegates.length, meetings: meetings.length },
        warnings,
      };
      response.json(imported);
    },
  );
  return router;
}
