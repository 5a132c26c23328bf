/** The page in a notebook: in a frame that may run its scripts and save files, and reach nothing of the notebook. */

const SETUP = "backchannel:setup";
const READY = "backchannel:ready";

/** @param {{model: object, el: HTMLElement}} given the widget's values, which Python shares, and where it is shown */
function render({ model, el }) {
  const frame = framed(model);
  let heard = "";
  const tell = () => {
    const fragment = model.get("setup");
    if (fragment && fragment !== heard) frame.contentWindow?.postMessage({ type: SETUP, fragment }, "*");
  };
  const hear = ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    if (data?.type === READY) tell();
    if (data?.type !== SETUP || typeof data.fragment !== "string" || typeof data.toml !== "string") return;
    heard = data.fragment;
    model.set("setup", data.fragment);
    model.set("toml", data.toml);
    model.save_changes();
  };
  addEventListener("message", hear);
  model.on("change:setup", tell);
  el.append(frame);
  return () => {
    removeEventListener("message", hear);
    model.off("change:setup", tell);
  };
}

/** @returns {HTMLIFrameElement} */
function framed(model) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-downloads");
  frame.title = "Backchannel";
  frame.srcdoc = model.get("page");
  Object.assign(frame.style, {
    display: "block", boxSizing: "border-box", width: "100%", height: `${model.get("height")}px`,
    border: "1px solid #767676", resize: "vertical", overflow: "hidden",
  });
  return frame;
}

export default { render };
