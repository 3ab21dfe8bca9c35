/** The code of a bookmark that hands the page in view to Dossier. Everything it needs is in it; it loads no script from anywhere. */

const encode = (code: string) => `javascript:${encodeURIComponent(code.replace(/\n\s*/g, ""))}`;

/**
 * Opens a small Dossier window and gives it the page. The mark says whose bookmark it is; the page itself never sees a key. Works until its
 * owner replaces the mark.
 */
export function windowBookmarklet(origin: string, mark: string): string {
  return encode(`(()=>{
const o=${JSON.stringify(origin)};
const w=window.open(o+"/jobs/clip","dossier","width=420,height=560");
if(!w){alert("Your browser blocked the Dossier window. Allow it for this site, then press the bookmark again.");return}
const send=e=>{
if(e.origin!==o||e.source!==w||e.data!=="dossier:ready")return;
window.removeEventListener("message",send);
w.postMessage({type:"dossier:page",mark:${JSON.stringify(mark)},url:location.href,title:document.title,html:document.documentElement.outerHTML},o)};
window.addEventListener("message",send)
})()`);
}

/** Sends the page straight to the clip door with a key of its own that expires. For browsers and sites that keep windows apart. */
export function directBookmarklet(origin: string, key: string): string {
  return encode(`(()=>{
fetch(${JSON.stringify(`${origin}/api/ingest/clip`)},{method:"POST",headers:{"content-type":"text/plain"},credentials:"omit",body:JSON.stringify({key:${JSON.stringify(key)},url:location.href,title:document.title,html:document.documentElement.outerHTML})})
.then(r=>r.json())
.then(a=>alert(a.id?"Saved to Dossier.":a.error.message))
.catch(()=>alert("This site does not let the page be sent. Save it as a file and add that."))
})()`);
}
