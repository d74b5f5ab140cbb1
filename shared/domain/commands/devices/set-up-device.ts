import { accepted, refused } from '../../decision.ts';
import { tablesIn } from '../../queries/slots.ts';
import { Device } from '../../records/device.ts';
import { Secret } from '../../records/secret.ts';
import { type State, lookUp } from '../../state.ts';
import { command } from '../command.ts';

/** A screen is given its role and place. The hash of its token is a secret of the venue's own. */
export const setUpDevice = command(
  'set-up-device',
  { device: Device.omit({ since: true }), tokenHash: Secret.shape.hash },
  {
    mayGive: ['organiser'],
    givenBy: 'the venue server alone',
    judge(state, { device, tokenHash }, { now }) {
      if (device.duty.role === 'table' && !state.tables.has(device.duty.table)) {
        return refused({ code: 'unknown', what: 'table', id: device.duty.table });
      }
      if (device.duty.role === 'lobby' && !hasHall(state, device.duty.hall)) {
        return refused({ code: 'unknown', what: 'hall', id: device.duty.hall });
      }
      return accepted(
        { kind: 'device.set-up', device: { ...device, since: now } },
        { kind: 'secret.kept', secret: { id: device.id, hash: tokenHash } },
      );
    },
  },
);

/** The halls of an event are those that have tables or sessions. */
function hasHall(state: State, hall: string): boolean {
  return tablesIn(state, hall).length + lookUp(state, 'sessions', 'hall', hall).length > 0;
}
