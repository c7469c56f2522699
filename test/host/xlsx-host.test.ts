import { editXlsx } from "../../src/exchange/xlsx/edit";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { HostError } from "../../src/host/host";
import { XlsxHost } from "../../src/host/xlsx-host";
import { hostContract } from "./host-contract";

hostContract("A workbook in a file", (document) => {
  const host = new XlsxHost(writeXlsx(document));
  return Promise.resolve({ host, others: (edit) => { host.bytes = editXlsx(host.bytes, edit); return Promise.resolve(); } });
});

hostContract("A workbook on its way to a file", (document) => {
  const host = new XlsxHost(document);
  return Promise.resolve({ host, others: (edit) => { host.bytes = editXlsx(host.bytes, edit); return Promise.resolve(); } });
});

test("a file that is no workbook is refused in one sentence", async () => {
  await expect(new XlsxHost(new Uint8Array([1, 2, 3])).read()).rejects.toBeInstanceOf(HostError);
});
