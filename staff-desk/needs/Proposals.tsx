import { useSignal } from '@preact/signals';
import type { Proposal } from '../../shared/domain/proposals/proposal.ts';
import type { State } from '../../shared/domain/state.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { sayReasons, shortNameOf, timeIn } from './say-proposal.ts';

type ProposalsProps = {
  state: State;
  texts: DeskTexts;
  actions: DeskActions;
  proposals: readonly Proposal[];
  /** Whether the time and table of each is said: they differ, or are not said above. */
  saysPlace: boolean;
};

/** The best way as the main button, with its reasons; the others on demand. One tap does all that it says. */
export function Proposals({ state, texts, actions, proposals, saysPlace }: ProposalsProps) {
  const showsAll = useSignal(false);
  const [top, ...others] = proposals;
  if (!top) return null;
  const shown = showsAll.value ? proposals : [top];
  return (
    <div class="desk-proposals">
      {shown.map((proposal, index) => (
        <OneProposal
          key={proposal.id}
          state={state}
          texts={texts}
          actions={actions}
          proposal={proposal}
          isMain={index === 0}
          saysPlace={saysPlace}
        />
      ))}
      {others.length > 0 && (
        <button
          type="button"
          class="button desk-more"
          aria-expanded={showsAll.value}
          onClick={() => (showsAll.value = !showsAll.value)}
        >
          {showsAll.value ? texts.say('needs.fewer') : texts.say('needs.others', { count: others.length })}
        </button>
      )}
    </div>
  );
}

type OneProposalProps = Omit<ProposalsProps, 'proposals'> & { proposal: Proposal; isMain: boolean };

/** One way: its button, and why it is proposed. */
function OneProposal({ state, texts, actions, proposal, isMain, saysPlace }: OneProposalProps) {
  return (
    <div class="desk-proposal" data-proposal={proposal.kind}>
      <button
        type="button"
        class={isMain ? 'button button-main' : 'button'}
        onClick={() => void actions.give({ kind: 'reshuffle', parts: proposal.parts, insist: false })}
      >
        {texts.say(proposal.kind === 'earlier' ? 'needs.bringForward' : 'needs.bookInstead', {
          guest: shortNameOf(state, proposal.guest, texts),
        })}
        {saysPlace && (
          <span class="time">
            {' '}
            {texts.say('needs.bookAt', {
              time: timeIn(state)(proposal.start),
              table: proposal.table,
            })}
          </span>
        )}
      </button>
      <p class="desk-quiet">
        <b>{texts.say(`needs.proposal.${proposal.kind}`)}</b> · {sayReasons(proposal, state, texts)}
      </p>
    </div>
  );
}
