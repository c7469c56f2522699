/** The page's first step: inside Office Microsoft's library and then the add-in, elsewhere the pane alone, with nothing asked of anyone. */

/** Where the library is: Microsoft's own address in what ships, this server's copy where it is served for development. */
declare const OFFICE_LIBRARY: string;

/** Every Office names itself in the address of the pages it opens. */
const insideOffice = new URLSearchParams(location.search).has("_host_Info");

if (insideOffice) void library().then(() => import("./main"));
else void import(/* webpackMode: "eager" */ "../taskpane/main");

/** Resolves even where it cannot be had: the add-in then says what is missing. */
function library(): Promise<void> {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = OFFICE_LIBRARY;
    script.onload = script.onerror = () => done();
    document.head.append(script);
  });
}
