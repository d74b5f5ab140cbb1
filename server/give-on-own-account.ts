import { terminal, type Actor } from '../shared/domain/actor.ts';
import type { Command } from '../shared/domain/commands.ts';
import { CommandId } from '../shared/domain/ids.ts';
import type { Answer } from '../shared/wire.ts';
import type { RandomBytes } from './access/secrets.ts';
import type { Sequencer } from './sequencer.ts';

/** How a venue gives commands that come from no screen: it puts them under an id itself. */
export type OwnAccount = {
  /** As the organiser, under an id of the giver's. */
  giveUnder(command: Command, id: CommandId): Promise<Answer>;
  /** As the organiser. */
  give(command: Command): Promise<Answer>;
  /** As somebody who asked over HTTP. */
  giveFor(command: Command, actor: Actor): Promise<Answer>;
};

export function giveOnOwnAccount(give: Sequencer['give'], randomBytes: RandomBytes): OwnAccount {
  const freshId = () => CommandId.parse(Buffer.from(randomBytes(16)).toString('base64url'));
  const giveUnder = (command: Command, id: CommandId) => give({ id, command }, terminal);
  return {
    giveUnder,
    give: (command) => giveUnder(command, freshId()),
    giveFor: (command, actor) => give({ id: freshId(), command }, actor),
  };
}
