/** The messages between a pane's office.js and Excel on the web, answered from the page around the pane. */
import type { HostEvent } from "../excel/events";
import type { ExcelHost } from "../excel/excel-host";

const HOST_INFO = "Excel$Web$16.01$en-US$$$$0";
const REQUIREMENTS = { ExcelApi: 1.17, SharedRuntime: 1.1, RibbonApi: 1.2, DialogApi: 1.2, RichApiRuntimeFlag: 1.2, DelayForCellEdit: 1.1 };
const EVENT_MESSAGE = 65_536;
/** The message that names an action to run, as a shortcut does. */
const ACTION_MESSAGE = 2;
const RUN_ACTION = 1_000;
/** The method by which `event.completed()` of a ribbon command arrives. */
const COMPLETED = 94;
/** What the library says where Tab, or Shift+Tab, would leave the pane: it keeps the browser from doing so. */
const TAB_OUT = 13, TAB_OUT_BACK = 14;
/** Office's number for an error of its own. */
const INTERNAL_ERROR = 5_001;

interface Message {
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _correlationId: number;
  readonly _data?: { readonly 1?: unknown; readonly ArrayData?: readonly unknown[]; readonly DdaMethod?: { readonly DispatchId?: number } };
}

export interface PaneWire {
  readonly frame: HTMLIFrameElement;
  /** Presses a ribbon button: resolves when the add-in says that it is done. */
  press(control: string, functionName: string): Promise<void>;
  /** Runs an action as a shortcut does: nobody tells when it is done. */
  run(action: string): void;
  /** Resolves once the add-in has registered for ribbon commands. */
  readonly ready: Promise<void>;
}

/** Makes the frame of a pane, not yet on the page. `id` and `addInName` are those of its manifest; the pane must be of the page's own origin. `leave` takes the focus on, or back, from the pane. */
export function paneWire(host: ExcelHost, pane: string, id: string, addInName: string, leave: (back: boolean) => void): PaneWire {
  const conversation = "workbench";
  const { origin } = location;
  const frame = document.createElement("iframe");
  frame.name = JSON.stringify({ baseFrameName: "pane", hostInfo: HOST_INFO, xdmInfo: `${conversation}|${id}|${location.href.split("#")[0]}|0`, serializerVersion: "1", flights: "[]" });
  frame.src = `${pane}?_host_Info=${HOST_INFO}`;
  frame.title = "Add-in pane";

  const registered = new Map<string, Message>();
  const completions: (() => void)[] = [];
  let told: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => { told = resolve; });
  const post = (to: Message, data: unknown, responseType: 0 | 1 = 0): void =>
    frame.contentWindow?.postMessage(JSON.stringify({ _messageType: 1, _actionName: to._actionName, _conversationId: conversation, _correlationId: to._correlationId, _origin: origin, _errorCode: 0, _responseType: responseType, _data: data, _serializerVersion: 1 }), origin);
  const fire = (name: string, data: unknown): void => {
    const registration = registered.get(name);
    if (registration) post(registration, data, 1);
  };

  const execute = async (message: Message, request: readonly unknown[]): Promise<void> => {
    const body = Array.isArray(request[4]) ? request[4].join("") : String(request[4]);
    const answer = await host.execute(body, Number(request[6] ?? 0));
    post(message, "reply" in answer ? { Error: 0, Data: [200, [], answer.reply] } : { Error: answer.refusal.number });
  };
  const receive = (message: Message): void => {
    const { _actionName: name, _data: data } = message;
    if (name === "ContextActivationManager_getAppContextAsync") post(message, appContext(id, addInName));
    else if (name === "ContextActivationManager_notifyHost" && (data?.[1] === TAB_OUT || data?.[1] === TAB_OUT_BACK)) leave(data[1] === TAB_OUT_BACK);
    else if (message._actionType === 1) {
      registered.set(name, message);
      post(message, { Error: 0 });
      if (name === "appCommandInvoked") told();
    } else if (name === "executeMethod" && data?.ArrayData) {
      // A bug of the workbench is no reason to keep the add-in waiting.
      execute(message, data.ArrayData).catch((error: unknown) => {
        post(message, { Error: INTERNAL_ERROR });
        throw error;
      });
    } else if (name === "executeMethod") {
      if (data?.DdaMethod?.DispatchId === COMPLETED) completions.shift()?.();
      post(message, { Error: 0 });
    }
  };
  addEventListener("message", (event) => {
    if (event.source === frame.contentWindow && event.origin === origin && typeof event.data === "string") receive(JSON.parse(event.data) as Message);
  });
  host.onEvent(({ type, target, message, remote }: HostEvent) => fire("richApiMessage", { ArrayData: [[EVENT_MESSAGE, type, target, message, 1, remote]] }));

  return {
    frame, ready,
    run: (action) => fire("richApiMessage", { ArrayData: [[ACTION_MESSAGE, RUN_ACTION, "", JSON.stringify([action]), 1, false]] }),
    async press(control, functionName) {
      await ready;
      return new Promise((resolve) => {
        completions.push(resolve);
        fire("appCommandInvoked", { 0: control, 1: functionName, 2: JSON.stringify({ source: { id: control } }) });
      });
    },
  };
}

/** What the library asks first: which application this is, and what it can. */
function appContext(id: string, addInName: string): Readonly<Record<string, unknown>> {
  return {
    _id: id, _appName: 16, _appVersion: "16.01", _appUILocale: "en-US", _dataLocale: "en-US", _docUrl: "https://localhost/Book1.xlsx", _clientMode: 1, _settings: [], _reason: "inserted", _osfControlType: 1,
    _eToken: "", _correlationId: "workbench", _requirementMatrix: JSON.stringify(REQUIREMENTS), _addinName: addInName, _appDomains: [],
  };
}
