import { launch, open, signIn, shot, axe, sideways } from './lib.mjs';
const base='http://127.0.0.1:8391'; const b=await launch();
const out='/tmp/per-shots';
const visits=[['199203142019032008',[['skp-list','/skp'],['skp','/skp/18'],['jejak','/skp/18/jejak'],['beda','/skp/18/beda?versi=2'],['usul','/skp/18/periksa?peristiwa=usul_ubah'],['ubah','/skp/18/ubah']]],
 ['198307222010041003',[['tim','/tim'],['pk','/perjanjian'],['matriks','/skp/15/matriks'],['eks','/skp/18/ekspektasi'],['pkubah','/perjanjian/ubah']]]];
for (const w of [360,1280]) for (const [u,list] of visits){ const page=await open(b,w); await signIn(page,base,u,'demo-wanggar-2026');
 for (const [n,p] of list){ await page.goto(base+p); await shot(page,out,n); console.log(w,n,await sideways(page),(await axe(page)).slice(0,6)); }
 await page.context().close(); }
await b.close();
