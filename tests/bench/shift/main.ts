import { pino } from 'pino';
import { createVenue } from '../../../server/create-venue.ts';
import { heldClock } from '../../support/a-venue.ts';
import { at } from '../../support/an-event.ts';
import { aFolder } from '../../support/folder.ts';
import { hallProgramme } from '../hall/hall-programme.ts';
import { playTheDay } from '../hall/the-day.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { apply, remember } from '../../../shared/domain/apply.ts';
import { recordsOf } from '../../../shared/domain/state.ts';
import { readEntry } from '../../../server/journal/journal.ts';
import { lineOfEntry } from '../../../server/journal/line-format.ts';
import { atOnce } from '../../../shared/domain/pieces.ts';
import { changesFor } from '../../../shared/domain/audience.ts';
const t=(n:string,f:()=>any)=>{const b=performance.now();const r=f();console.log(n,(performance.now()-b).toFixed(1));return r;};
const folder = await aFolder();
const clock = heldClock(at('12:00'));
const venue = await createVenue({ data: folder.path, clock, log: pino({ level: 'error' }, pino.destination(2)) });
await venue.importProgramme(hallProgramme({tables:400,guests:4000}));
await playTheDay(venue, clock);
let { state, revision } = venue.standing();
await venue.close(); await folder.remove();
const circ=(id:string):any=>({now:clock.now(),actor:{role:'organiser',name:'x'},commandId:id,randomBytes:(n:number)=>new Uint8Array(n)});
for (let round=0;round<14;round++){
 for (const [name,cmd] of [['shift',{kind:'shift-session',session:'S1',table:null,from:at('15:00'),minutes:10,clashing:'postpone'}],['undo',null],['early',{kind:'end-early',session:'S1',table:null,at:at('17:00')}],['undo',null]] as any){
  const c=cmd??{kind:'undo',revision};
  const d:any=t(name+' decide',()=>decide(state,c,circ('cmd'+revision)));
  if(d.kind==='refused'){console.log(d);continue;}
  const rev:any=revision+d.changes.length;
  const made:any={revision:rev,changes:d.changes,at:clock.now(),by:{role:'organiser',name:'x'},command:{id:'abcdefgh'+revision,kind:c.kind}};
  const r:any=t('  read',()=>atOnce(readEntry(made)));
  if(!r.success)console.log(r);
  t('  line',()=>atOnce(lineOfEntry(made,revision)));
  state=t('  apply',()=>apply(state,d.changes));
  state=t('  remember',()=>remember(state,{revision:rev,at:clock.now(),by:made.by,command:c.kind,changes:changesFor('staff',d.changes)}));
  t('  hear',()=>changesFor('hall',d.changes));
  console.log(d.changes.length);
  revision=rev;
 }
 t('snapshot',()=>JSON.stringify(recordsOf(state)));
}
