// GC stress: many statements prepared and dropped, finalizers running
import Database from 'libsql';
const raw=new Database('/tmp/exp/gc.sqlite');
raw.exec('create table if not exists t (a text primary key, b int)');
for(let r=0;r<200;r++){ for(let i=0;i<500;i++){ raw.prepare('insert into t values (?,?) on conflict do update set b=b+1 returning b').all(['k'+i,i]); } if(r%5==0) globalThis.gc(); if(r%20==0) await new Promise(s=>setImmediate(s)); }
console.log('ok', process.memoryUsage().rss/1e6);
raw.close(); globalThis.gc(); await new Promise(s=>setTimeout(s,50)); globalThis.gc();
console.log('closed');
