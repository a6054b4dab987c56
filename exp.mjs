import Database from 'libsql';
import { Kysely, SqliteDialect, sql } from 'kysely';
import fs from 'node:fs';
const f='/tmp/exp/a.sqlite'; for (const s of ['','-wal','-shm']) fs.rmSync(f+s,{force:true});
const t0=performance.now();
const raw=new Database(f,{timeout:1000});
console.log('open ms',performance.now()-t0);
const db=new Kysely({dialect:new SqliteDialect({database:raw})});
console.log((await sql`select sqlite_version() v`.execute(db)).rows, (await sql`pragma busy_timeout`.execute(db)).rows);
console.log((await sql`pragma journal_mode=wal`.execute(db)).rows,(await sql`pragma synchronous=normal`.execute(db)).rows,(await sql`pragma secure_delete`.execute(db)).rows,(await sql`pragma secure_delete=on`.execute(db)).rows);
await db.schema.createTable('seen').addColumn('message','text',c=>c.primaryKey()).addColumn('seen_at','integer',c=>c.notNull()).modifyEnd(sql`strict, without rowid`).execute();
const see=(k,at,cut)=>db.insertInto('seen').values({message:k,seen_at:at}).onConflict(oc=>oc.column('message').doUpdateSet(eb=>({seen_at:eb.ref('excluded.seen_at')})).where('seen.seen_at','<',cut)).executeTakeFirst();
console.log(await see('a',Date.now(),5), await see('a',Date.now(),5), await see('a',Date.now(),Date.now()+100), await see('b',1,0));
console.log(await db.selectFrom('seen').selectAll().execute(), await sql`select typeof(seen_at) t from seen`.execute(db));
console.log('del',await db.deleteFrom('seen').executeTakeFirst(), await db.deleteFrom('seen').executeTakeFirst());
try{await sql`insert into seen values (null, 'x')`.execute(db)}catch(e){console.log('err',e.constructor.name,e.code,e.rawCode,e.message, e instanceof Error)}
try{await sql`insert into nope values (1)`.execute(db)}catch(e){console.log('err',e.code,e.rawCode,e.message)}
try{await db.transaction().execute(async t=>{await t.insertInto("seen").values({message:"z",seen_at:1}).execute()})}catch(e){console.log('tx',e)}
let t=performance.now(); for(let i=0;i<5000;i++) await see('k'+i,i,0); console.log('5000 upserts ms',performance.now()-t);
console.log(fs.readdirSync('/tmp/exp'));
await db.destroy(); console.log('after destroy',fs.readdirSync('/tmp/exp'));
try{ raw.prepare('select 1') }catch(e){console.log('after close',e.code,e.message)}
for (const [n,p] of [['dir','/tmp/exp'],['nofolder','/tmp/exp/x/y.sqlite'],['garbage','/tmp/exp/g.sqlite']]) { if(n==='garbage') fs.writeFileSync(p,'x'.repeat(5000)); try{const d=new Database(p); console.log(n,'opened'); d.prepare('pragma journal_mode=wal').all(); console.log('??')}catch(e){console.log(n,e.constructor.name,e.code,e.rawCode,e.message)} }
