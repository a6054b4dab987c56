// reuse of a cached statement: RETURNING, errors, busy
import Database from 'libsql'; import fs from 'node:fs';
fs.rmSync('/tmp/exp/b.sqlite',{force:true});fs.rmSync('/tmp/exp/b.sqlite-wal',{force:true});fs.rmSync('/tmp/exp/b.sqlite-shm',{force:true});
const a=new Database('/tmp/exp/b.sqlite',{timeout:200}), b=new Database('/tmp/exp/b.sqlite',{timeout:200});
a.prepare('pragma journal_mode=wal').all();
a.exec('create table t (a text primary key, b int not null)');
const up=a.prepare('insert into t values (?,?) on conflict do update set b=b+1 returning b');
console.log(up.reader, up.all(['x',1]), up.all(['x',1]), up.all(['x',1]));
try{up.all(['y',null])}catch(e){console.log(e.code)}
console.log(up.all(['y',5]), up.all(['x',1]));
b.exec('begin immediate');
let t=performance.now(); try{console.log('?',up.all(['x',1]))}catch(e){console.log(e.code,e.rawCode,e.message,performance.now()-t)}
b.exec('rollback'); console.log(up.all(['x',1]));
const ins=a.prepare('insert into t values (?,?) on conflict do nothing');
console.log(ins.run(['q',1]).changes, ins.run(['q',1]).changes, ins.run(['r',1]).changes);
b.exec('create table u (z int)'); console.log(ins.run(['s',1]).changes, up.all(['s',1]));
b.exec('begin immediate'); t=performance.now(); try{ins.run(['w',1])}catch(e){console.log(e.code,performance.now()-t)}; b.exec('commit'); console.log(ins.run(['w',1]).changes);
// does a hold a read lock? checkpoint from b
console.log(b.prepare('pragma wal_checkpoint(truncate)').all());
const sel=a.prepare('select * from t where a=?'); console.log(sel.all(['x']),sel.all(['x']),sel.all(['none']));
console.log(b.prepare('pragma wal_checkpoint(truncate)').all(), fs.statSync('/tmp/exp/b.sqlite-wal').size);
a.close(); console.log(fs.readdirSync('/tmp/exp').filter(x=>x.startsWith('b.'))); b.close(); console.log(fs.readdirSync('/tmp/exp').filter(x=>x.startsWith('b.')));
try { up.all(['x',1]) } catch(e){console.log('after close',e.code,e.message)}
